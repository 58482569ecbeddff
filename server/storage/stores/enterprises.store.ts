import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export async function findEnterprise(db: Db, id: string): Promise<Tables['enterprises'] | null> {
  return (await db.selectFrom('enterprises').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function enterpriseName(db: Db, id: string): Promise<string | null> {
  return (await findEnterprise(db, id))?.name ?? null
}

export async function changeEnterprise(
  db: Db,
  id: string,
  change: Partial<Pick<Tables['enterprises'], 'name' | 'shortName' | 'creatorId'>>,
): Promise<void> {
  await db.updateTable('enterprises').set(change).where('id', '=', id).execute()
}
