import { statement } from '../statement.ts'

/**
 * Cards that take place within a span, from conversations the person is in now and from after they may see, each with what
 * the person said in the slot that counts; the earliest first. Where any slot counts, once for each and the last one last.
 */
export const attendedWithin = statement<{ personId: string; from: number; until: number; limit: number }>()(
  (db, slots) =>
    db
      .with('near', (near) =>
        near
          .selectFrom('members')
          .innerJoin('cards', 'cards.conversationId', 'members.conversationId')
          .innerJoin('messages', 'messages.id', 'cards.messageId')
          .select(['cards.id', 'cards.slot', 'cards.occursFrom', 'members.personId'])
          .where('members.personId', '=', slots.personId)
          .where('members.present', '=', 1)
          .where('cards.occursUntil', '>', slots.from)
          .where('cards.occursFrom', '<', slots.until)
          .whereRef('messages.seq', '>', 'members.historyFrom')
          .orderBy('cards.occursFrom')
          .orderBy('cards.id')
          .limit(slots.limit),
      )
      .selectFrom('near')
      .leftJoin('cardEntries', (join) =>
        join
          .onRef('cardEntries.cardId', '=', 'near.id')
          .onRef('cardEntries.personId', '=', 'near.personId')
          .on((eb) => eb.or([eb('near.slot', 'is', null), eb('near.slot', '=', eb.ref('cardEntries.slot'))])),
      )
      .select(['near.id as cardId', 'cardEntries.entry'])
      .orderBy('near.occursFrom')
      .orderBy('near.id')
      .orderBy('cardEntries.at'),
)
