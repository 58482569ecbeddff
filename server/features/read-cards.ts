import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { cardsOfTool, entriesOf, missingFrom } from '../storage/stores/cards.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { cardNow, cardPlaceOf } from './card-place.ts'
import { toolNamed } from './index.ts'
import { viewCards } from './view-card.ts'

export async function getCard(
  ctx: Context,
  who: Who,
  { cardId }: RequestInput<'card:get'>,
): Promise<RequestOutput<'card:get'>> {
  return cardNow(ctx, who, cardId)
}

/** One tool's cards of a conversation, newest first. @see TOOL-1 */
export async function listCards(
  ctx: Context,
  who: Who,
  { conversationId, tool, before, limit }: RequestInput<'card:list'>,
): Promise<RequestOutput<'card:list'>> {
  const db = ctx.storage.read
  const { historyFrom } = await placeOf(db, who, conversationId, ctx.clock.now())
  toolNamed(tool)
  const rows = await cardsOfTool(db, { conversationId, tool, before, historyFrom, limit: limit + 1 })
  const cards = await viewCards(db, who.personId, rows.slice(0, limit))
  return {
    cards,
    people: await findPeople(
      db,
      cards.map(({ createdBy }) => createdBy),
    ),
    more: rows.length > limit,
  }
}

/** Who answered with what, and who has not, as far as the tool tells this person. */
export async function cardEntries(
  ctx: Context,
  who: Who,
  { cardId }: RequestInput<'card:entries'>,
): Promise<RequestOutput<'card:entries'>> {
  const db = ctx.storage.read
  const { card } = await cardPlaceOf(db, who, cardId, ctx.clock.now())
  const open = toolNamed(card.tool).rules.open(card)
  const entries = [...open.entriesFor(who.personId, await entriesOf(db, cardId))]
  const missing = open.namesMissing() ? await missingFrom(db, card) : []
  const people = await findPeople(db, [...entries.map(({ personId }) => personId), ...missing])
  return { entries, missing, people }
}
