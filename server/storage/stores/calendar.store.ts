import type { Db } from '../storage.ts'
import type { PlacedCard } from './cards.store.ts'

/**
 * Cards that take place within a span, from conversations the person is in now and from after they may see; the earliest
 * first.
 */
export async function cardsWithin(
  db: Db,
  within: { personId: string; from: number; until: number; limit: number },
): Promise<PlacedCard[]> {
  return db
    .selectFrom('members')
    .innerJoin('cards', 'cards.conversationId', 'members.conversationId')
    .innerJoin('messages', 'messages.id', 'cards.messageId')
    .selectAll('cards')
    .select('messages.seq')
    .where('members.personId', '=', within.personId)
    .where('members.present', '=', 1)
    .where('cards.occursUntil', '>', within.from)
    .where('cards.occursFrom', '<', within.until)
    .whereRef('messages.seq', '>', 'members.historyFrom')
    .orderBy('cards.occursFrom')
    .orderBy('cards.id')
    .limit(within.limit)
    .execute()
}
