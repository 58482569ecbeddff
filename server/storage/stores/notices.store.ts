import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

/** Remembers that somebody read the notice of this instant; the first time counts. @see GRP-2 */
export async function confirmNotice(db: Db, read: Tables['noticeReads']): Promise<void> {
  const { noticeAt, at } = read
  await db
    .insertInto('noticeReads')
    .values(read)
    .onConflict((conflict) =>
      conflict
        .columns(['conversationId', 'personId'])
        .doUpdateSet({ noticeAt, at })
        .where('noticeReads.noticeAt', '<', noticeAt),
    )
    .execute()
}

/** Who read the notice of this instant, and when. */
export async function noticeConfirmations(
  db: Db,
  conversationId: string,
  noticeAt: number,
): Promise<[string, number][]> {
  const rows = await db
    .selectFrom('noticeReads')
    .select(['personId', 'at'])
    .where('conversationId', '=', conversationId)
    .where('noticeAt', '=', noticeAt)
    .execute()
  return rows.map(({ personId, at }) => [personId, at])
}
