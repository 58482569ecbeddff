import { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'
import { searchPhrases } from '#shared/domain/search-words.ts'
import { searchLimits } from '#shared/protocol/requests/search.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { indexLatest } from '../domain/messages/index-words.ts'
import { conversationIdsOf } from '../storage/stores/members.store.ts'
import { searchIndex } from '../storage/stores/message-search.store.ts'
import { findMessage, findMessages } from '../storage/stores/messages.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { cardsIn, peopleIn } from './history-page.ts'

type Input = RequestInput<'message:search'>
type Output = RequestOutput<'message:search'>

/** Of more conversations than this the latest hits are found sooner by looking at all there are. */
const fewConversations = 32

const nothing: Output = { messages: [], cards: [], people: [], more: false }

/**
 * What was said and may be read, by its words and by who said it, where, when, and what it is.
 * @see MSG-4
 */
export async function searchMessages(ctx: Context, who: Who, input: Input): Promise<Output> {
  const { text, conversationId, senderId = null, kind = null, from = 0, until = null } = input
  const phrases = text === undefined ? [] : searchPhrases(text)
  if (conversationId !== undefined) await placeOf(ctx.storage.read, who, conversationId, ctx.clock.now())
  const before = await beforeOf(ctx, who, input)
  if (text !== undefined && phrases.length === 0) return nothing
  await indexLatest(ctx)
  const db = ctx.storage.read
  const places = conversationId === undefined ? await conversationIdsOf(db, who.personId) : [conversationId]
  if (places.length === 0) return nothing
  const found = await searchIndex(db, {
    personId: who.personId,
    phrases,
    conversationIds: places.length > fewConversations ? null : places,
    senderId,
    kind,
    from,
    until,
    before,
    limit: searchLimits.page + 1,
  })
  const messages = await findMessages(db, found.slice(0, searchLimits.page))
  return {
    messages,
    // Nothing is found from before a newcomer's time, so neither is a card.
    cards: await cardsIn(db, who, messages, 0),
    people: await findPeople(db, peopleIn(messages)),
    more: found.length > searchLimits.page,
  }
}

/** Where the page before ended; whoever may not read that message learns nothing of when it was. */
async function beforeOf(ctx: Context, who: Who, { before }: Input): Promise<Message | null> {
  if (before === undefined) return null
  const message = await findMessage(ctx.storage.read, before)
  const place = message && (await placeOf(ctx.storage.read, who, message.conversationId, ctx.clock.now()))
  if (message === null || place === null || message.seq <= place.historyFrom)
    throw new DomainError('not_found', 'conversation.unknown')
  return message
}
