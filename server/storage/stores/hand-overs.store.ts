import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['handOvers']

export async function insertHandOver(db: Db, row: Row): Promise<void> {
  await db.insertInto('handOvers').values(row).execute()
}

/** All hand-overs of a group, the latest first. */
export async function handOversOf(db: Db, conversationId: string): Promise<Row[]> {
  return db
    .selectFrom('handOvers')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** How often since then a group was handed over although its owner was in service. @see EXT-8 */
export async function countInService(db: Db, conversationId: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('handOvers')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('conversationId', '=', conversationId)
    .where('inService', '=', 1)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
