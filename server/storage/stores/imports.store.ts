import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['imports']

/** Files are looked at within the hour or sent again. */
const keptFor = 60 * 60_000

/** Keeps a file's lines until they are applied; forgets what nobody came back to. */
export async function insertImport(db: Db, row: Row): Promise<void> {
  await db
    .deleteFrom('imports')
    .where('createdAt', '<', row.createdAt - keptFor)
    .execute()
  await db.insertInto('imports').values(row).execute()
}

export async function findImport(db: Db, id: string): Promise<Row | null> {
  return (await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** What was applied needs its lines no more. */
export async function markApplied(db: Db, id: string, at: number): Promise<void> {
  await db.updateTable('imports').set({ appliedAt: at, rows: '[]' }).where('id', '=', id).execute()
}
