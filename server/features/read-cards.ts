import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { cardsOfTool, entriesOf, missingFrom, versionsOf } from '../storage/stores/cards.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { demandAnswers } from './answering.ts'
import { cardNow, cardPlaceOf, runs } from './card-place.ts'
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

const versionsShown = 50

/** What a card said before it was written anew, the latest first; the present words are in the card. @see POST-4 */
export async function cardVersions(
  ctx: Context,
  who: Who,
  { cardId }: RequestInput<'card:versions'>,
): Promise<RequestOutput<'card:versions'>> {
  const db = ctx.storage.read
  const { card } = await cardPlaceOf(db, who, cardId, ctx.clock.now())
  const rows = await versionsOf(db, cardId, versionsShown)
  const { open } = toolNamed(card.tool).rules
  return {
    versions: rows.map(({ revision, content, by, at }) => ({
      revision,
      content: open({ ...card, content }).content,
      by,
      at,
    })),
    people: await findPeople(
      db,
      rows.map(({ by }) => by),
    ),
  }
}

/** Who answered with what, and who has not, as far as the tool tells this person. */
export async function cardEntries(
  ctx: Context,
  who: Who,
  { cardId, slot }: RequestInput<'card:entries'>,
): Promise<RequestOutput<'card:entries'>> {
  const db = ctx.storage.read
  const found = await cardPlaceOf(db, who, cardId, ctx.clock.now())
  const { card } = found
  const { tool, rules } = toolNamed(card.tool)
  demandAnswers(tool)
  const open = rules.open(card)
  const looking = { personId: who.personId, runs: runs(found), kept: null }
  const kept = (await entriesOf(db, cardId)).filter((entry) => slot === undefined || entry.slot === slot)
  const { entries, nameless, people: named } = open.answersFor(looking, kept)
  const missing = open.namesMissing() ? await missingFrom(db, { ...card, slot: slot ?? card.slot }) : []
  const people = await findPeople(db, [...entries.map(({ personId }) => personId), ...missing, ...named])
  return { entries: [...entries], nameless: [...nameless], missing, people }
}
