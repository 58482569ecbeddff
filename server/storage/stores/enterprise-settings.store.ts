import { EnterpriseSettings, usualSettings } from '#shared/domain/enterprise-settings.ts'
import type { Db } from '../storage.ts'

/** What the enterprise set in its console; the usual where it never set anything, or for no enterprise. */
export async function settingsOf(db: Db, enterpriseId: string | null): Promise<EnterpriseSettings> {
  if (enterpriseId === null) return usualSettings
  const row = await db.selectFrom('enterpriseSettings').select('settings').where('enterpriseId', '=', enterpriseId).executeTakeFirst()
  return row === undefined ? usualSettings : EnterpriseSettings.parse({ ...usualSettings, ...Object(JSON.parse(row.settings)) })
}

export async function saveSettings(db: Db, enterpriseId: string, settings: EnterpriseSettings): Promise<void> {
  const text = JSON.stringify(settings)
  await db
    .insertInto('enterpriseSettings')
    .values({ enterpriseId, settings: text, creatorMustScan: 0 })
    .onConflict((conflict) => conflict.column('enterpriseId').doUpdateSet({ settings: text }))
    .execute()
}
