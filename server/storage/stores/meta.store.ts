import type { Db } from '../storage.ts'

/** Facts about this data folder: the server's id, the world it was made as. */
export async function readMeta(db: Db, key: 'serverId' | 'world'): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

export async function writeMeta(db: Db, key: 'serverId' | 'world', value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
