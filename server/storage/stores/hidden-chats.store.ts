import type { Db } from '../storage.ts'

/** Takes it off the list up to `seq`; never back to an earlier place. */
export async function hideChat(
  db: Db,
  { personId, conversationId, seq }: { personId: string; conversationId: string; seq: number },
): Promise<void> {
  await db
    .insertInto('hiddenChats')
    .values({ personId, conversationId, seq })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'conversationId']).doUpdateSet({ seq }).where('hiddenChats.seq', '<', seq),
    )
    .execute()
}

/** What is off the person's list now: whatever got something new is on it again. */
export async function hiddenOf(db: Db, personId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('hiddenChats')
    .innerJoin('conversations', 'conversations.id', 'hiddenChats.conversationId')
    .select(['hiddenChats.conversationId', 'hiddenChats.seq'])
    .where('hiddenChats.personId', '=', personId)
    .whereRef('conversations.seq', '<=', 'hiddenChats.seq')
    .execute()
  return Object.fromEntries(rows.map(({ conversationId, seq }) => [conversationId, seq]))
}
