import { EnterpriseSettings, usualSettings } from '#shared/domain/enterprise-settings.ts'
import type { Db } from '../storage.ts'

/** What the enterprise set in its console; the usual where it never set anything, or for no enterprise. */
export async function settingsOf(db: Db, enterpriseId: string | null): Promise<EnterpriseSettings> {
  if (enterpriseId === null) return usualSettings
  const row = await db
    .selectFrom('enterpriseSettings')
    .select('settings')
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst()
  return row === undefined
    ? usualSettings
    : EnterpriseSettings.parse({ ...usualSettings, ...Object(JSON.parse(row.settings)) })
}

export async function saveSettings(db: Db, enterpriseId: string, settings: EnterpriseSettings): Promise<void> {
  const text = JSON.stringify(settings)
  await db
    .insertInto('enterpriseSettings')
    .values({ enterpriseId, settings: text, creatorMustScan: 0 })
    .onConflict((conflict) => conflict.column('enterpriseId').doUpdateSet({ settings: text }))
    .execute()
}

/** Whether the creator, new in the role, has still to sign in to the console by a scan of their own. @see ADM-4 */
export async function creatorMustScan(db: Db, enterpriseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('enterpriseSettings')
    .select('creatorMustScan')
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst()
  return row?.creatorMustScan === 1
}

export async function setCreatorMustScan(db: Db, enterpriseId: string, must: boolean): Promise<void> {
  const flag = must ? 1 : 0
  await db
    .insertInto('enterpriseSettings')
    .values({ enterpriseId, settings: '{}', creatorMustScan: flag })
    .onConflict((conflict) => conflict.column('enterpriseId').doUpdateSet({ creatorMustScan: flag }))
    .execute()
}
