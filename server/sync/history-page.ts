import type { Message } from '#shared/domain/message.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { viewCards } from '../features/view-card.ts'
import type { Db } from '../storage/storage.ts'
import { findCards } from '../storage/stores/cards.store.ts'
import { messagesBetween } from '../storage/stores/messages.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'

/** A page of the timeline by position, with the cards and the people in it; nothing from before a newcomer's time. */
export async function historyPage(
  ctx: Context,
  who: Who,
  { conversationId, from, limit }: RequestInput<'history:page'>,
): Promise<RequestOutput<'history:page'>> {
  const db = ctx.storage.read
  const place = await placeOf(db, who, conversationId, ctx.clock.now())
  const messages = await messagesBetween(db, {
    conversationId,
    after: Math.max(place.historyFrom, from.type === 'after' ? from.seq : 0),
    before: from.type === 'before' ? from.seq : Number.MAX_SAFE_INTEGER,
    limit,
    take: from.type === 'after' ? 'oldest' : 'newest',
  })
  return {
    messages,
    cards: await cardsIn(db, who, messages, place.historyFrom),
    people: await findPeople(db, peopleIn(messages)),
    firstSeq: place.historyFrom + 1,
  }
}

/** The cards these messages show or speak of; a reminder or result may speak of one from before a newcomer's time. */
export async function cardsIn(
  db: Db,
  who: Who,
  messages: readonly Message[],
  historyFrom: number,
): Promise<CardView[]> {
  const ids = messages.flatMap(({ body }) => (body.type === 'card' || body.type === 'cardNote' ? [body.cardId] : []))
  const cards = await findCards(db, [...new Set(ids)])
  return viewCards(
    db,
    who.personId,
    cards.filter(({ seq }) => seq > historyFrom),
  )
}

/** Everyone whose name these messages need. */
export function peopleIn(messages: readonly Message[]): Set<string> {
  const ids = new Set<string>()
  for (const { senderId, body } of messages) {
    if (senderId !== null) ids.add(senderId)
    if (body.type === 'recalled') ids.add(body.by)
    if (body.type !== 'system') continue
    if (body.by !== null) ids.add(body.by)
    for (const id of body.people) ids.add(id)
  }
  return ids
}
