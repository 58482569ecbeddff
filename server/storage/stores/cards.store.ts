import type { ExpressionBuilder } from 'kysely'
import { z } from 'zod'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type CardRow = Tables['cards']
export type EntryRow = Tables['cardEntries']

export async function insertCard(db: Db, card: NewCard): Promise<void> {
  await db
    .insertInto('cards')
    .values({ endedAt: null, endedBy: null, endedAudience: null, remindedAt: null, ...card })
    .execute()
}

/** What a card has only later in its life. */
type Later = 'endedAt' | 'endedBy' | 'endedAudience' | 'remindedAt'
type NewCard = Omit<CardRow, Later> & Partial<Pick<CardRow, Later>>

/** A card and the position of its message: a newcomer sees no card from before their time. */
export interface PlacedCard extends CardRow {
  readonly seq: number
}

const placedCards = (db: Db) =>
  db
    .selectFrom('cards')
    .innerJoin('messages', 'messages.id', 'cards.messageId')
    .selectAll('cards')
    .select('messages.seq')

export async function findCard(db: Db, id: string): Promise<PlacedCard | null> {
  return (await placedCards(db).where('cards.id', '=', id).executeTakeFirst()) ?? null
}

export async function findCards(db: Db, ids: readonly string[]): Promise<PlacedCard[]> {
  if (ids.length === 0) return []
  return placedCards(db)
    .where('cards.id', 'in', [...ids])
    .execute()
}

export async function cardsSince(
  db: Db,
  since: { conversationId: string; rev: number; historyFrom: number },
): Promise<PlacedCard[]> {
  return placedCards(db)
    .where('cards.conversationId', '=', since.conversationId)
    .where('cards.rev', '>', since.rev)
    .where('messages.seq', '>', since.historyFrom)
    .execute()
}

/** Newest first, none from before a newcomer's time; `before` is a card of the same list. */
export async function cardsOfTool(
  db: Db,
  list: { conversationId: string; tool: string; before: string | null; historyFrom: number; limit: number },
): Promise<PlacedCard[]> {
  const start = list.before === null ? null : await findCard(db, list.before)
  let query = placedCards(db)
    .where('cards.conversationId', '=', list.conversationId)
    .where('cards.tool', '=', list.tool)
    .where('messages.seq', '>', list.historyFrom)
  if (start !== null) query = query.where('cards.createdRev', '<', start.createdRev)
  return query.orderBy('cards.createdRev', 'desc').limit(list.limit).execute()
}

/** Saves state, end or reminder; `revision` and `rev` say that something changed. */
export async function updateCard(
  db: Db,
  id: string,
  change: Partial<Omit<CardRow, 'id' | 'conversationId'>>,
): Promise<void> {
  await db.updateTable('cards').set(change).where('id', '=', id).execute()
}

export async function saveEntry(db: Db, entry: EntryRow): Promise<void> {
  await db
    .insertInto('cardEntries')
    .values(entry)
    .onConflict((conflict) =>
      conflict
        .columns(['cardId', 'personId', 'slot'])
        .doUpdateSet({ entry: entry.entry, rev: entry.rev, at: entry.at }),
    )
    .execute()
}

interface EntryKey {
  readonly cardId: string
  readonly personId: string
  readonly slot: string
}

export async function deleteEntry(db: Db, { cardId, personId, slot }: EntryKey): Promise<void> {
  await db
    .deleteFrom('cardEntries')
    .where('cardId', '=', cardId)
    .where('personId', '=', personId)
    .where('slot', '=', slot)
    .execute()
}

export async function findEntry(db: Db, { cardId, personId, slot }: EntryKey): Promise<EntryRow | null> {
  const row = await db
    .selectFrom('cardEntries')
    .selectAll()
    .where('cardId', '=', cardId)
    .where('personId', '=', personId)
    .where('slot', '=', slot)
    .executeTakeFirst()
  return row ?? null
}

/** Every entry of a card, in the order of being written. */
export async function entriesOf(db: Db, cardId: string): Promise<EntryRow[]> {
  return db
    .selectFrom('cardEntries')
    .selectAll()
    .where('cardId', '=', cardId)
    .orderBy('at')
    .orderBy('personId')
    .orderBy('slot')
    .execute()
}

/** One person's entries in the slot that counts on each card; where any does, their last. */
export async function entriesBy(db: Db, personId: string, cardIds: readonly string[]): Promise<EntryRow[]> {
  if (cardIds.length === 0) return []
  return db
    .selectFrom('cardEntries')
    .innerJoin('cards', 'cards.id', 'cardEntries.cardId')
    .selectAll('cardEntries')
    .where('cardEntries.personId', '=', personId)
    .where('cardEntries.cardId', 'in', [...cardIds])
    .where((eb) => eb.or([eb('cards.slot', 'is', null), eb('cards.slot', '=', eb.ref('cardEntries.slot'))]))
    .orderBy('cardEntries.at')
    .execute()
}

/** People who have answered, by the slot that counts. */
const answerers = (db: Db, card: CardRow) => {
  const query = db.selectFrom('cardEntries').where('cardId', '=', card.id)
  return card.slot === null ? query : query.where('slot', '=', card.slot)
}

/**
 * How many present members of the card's audience there are (of an ended card: were there when it ended), and how many
 * people have answered. @see TOOL-6
 */
export async function countsOf(db: Db, card: CardRow): Promise<{ answered: number; audience: number }> {
  const answered = await answerers(db, card)
    .select((eb) => eb.fn.count<number>('personId').distinct().as('n'))
    .executeTakeFirstOrThrow()
  if (card.endedAudience !== null) return { answered: Number(answered.n), audience: card.endedAudience }
  const audience = await db
    .selectFrom('members')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('conversationId', '=', card.conversationId)
    .where('present', '=', 1)
    .where((eb) => eb.or([asked(card)(eb), eb('personId', 'in', answerers(db, card).select('personId'))]))
    .executeTakeFirstOrThrow()
  return { answered: Number(answered.n), audience: Math.max(Number(audience.n), Number(answered.n)) }
}

/** Was there when the card was sent, and is one of those it asks. */
const asked = (card: CardRow) => (eb: ExpressionBuilder<Tables, 'members'>) => {
  const wasThere = eb('joinedRev', '<=', card.createdRev)
  return card.asks === null ? wasThere : eb.and([wasThere, eb('personId', 'in', idsIn(card.asks))])
}

function idsIn(json: string): string[] {
  return z.array(z.string()).parse(JSON.parse(json))
}

/** Present members who were there when the card was sent. @see TOOL-6 */
export async function audienceOf(db: Db, card: CardRow): Promise<string[]> {
  return (await audienceRows(db, card).execute()).map(({ personId }) => personId)
}

/** Those of the audience who have no entry. @see TOOL-5, TOOL-6 */
export async function missingFrom(db: Db, card: CardRow): Promise<string[]> {
  const rows = await audienceRows(db, card)
    .where('personId', 'not in', answerers(db, card).select('personId'))
    .execute()
  return rows.map(({ personId }) => personId)
}

const audienceRows = (db: Db, card: CardRow) =>
  db
    .selectFrom('members')
    .select('personId')
    .where('conversationId', '=', card.conversationId)
    .where('present', '=', 1)
    .where(asked(card))
    .orderBy('position')

/** Open cards that will wake or end by themselves, with the nearer moment, the first ones first. @see TOOL-3 */
export async function cardsByMoment(db: Db, limit: number): Promise<{ id: string; at: number }[]> {
  const nearest = new Map<string, number>()
  for (const moment of ['endsAt', 'wakesAt'] as const) {
    const rows = await db
      .selectFrom('cards')
      .select((eb) => ['id', eb.ref(moment).$notNull().as('at')])
      .where('endedAt', 'is', null)
      .where(moment, 'is not', null)
      .orderBy(moment)
      .limit(limit)
      .execute()
    for (const { id, at } of rows) nearest.set(id, Math.min(at, nearest.get(id) ?? at))
  }
  return [...nearest]
    .map(([id, at]) => ({ id, at }))
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
}

export async function insertVersion(db: Db, version: Tables['cardVersions']): Promise<void> {
  await db.insertInto('cardVersions').values(version).execute()
}

/** The revision that wrote the content each of these cards has now: the one behind its latest version. */
export async function contentRevisionsOf(db: Db, cardIds: readonly string[]): Promise<(cardId: string) => number> {
  const rows =
    cardIds.length === 0
      ? []
      : await db
          .selectFrom('cardVersions')
          .select((expression) => ['cardId', expression.fn.max('revision').as('revision')])
          .where('cardId', 'in', [...cardIds])
          .groupBy('cardId')
          .execute()
  const latest = new Map(rows.map(({ cardId, revision }) => [cardId, revision]))
  return (cardId) => (latest.get(cardId) ?? 0) + 1
}

/** The card of a message goes with its answers and everything it said before. Answers its id. @see MSG-2 */
export async function deleteCardOf(db: Db, messageId: string): Promise<string | null> {
  const card = await db.deleteFrom('cards').where('messageId', '=', messageId).returning('id').executeTakeFirst()
  if (card === undefined) return null
  await db.deleteFrom('cardEntries').where('cardId', '=', card.id).execute()
  await db.deleteFrom('cardVersions').where('cardId', '=', card.id).execute()
  return card.id
}

/** What a card said before, the latest first. */
export async function versionsOf(db: Db, cardId: string, limit: number): Promise<Tables['cardVersions'][]> {
  return db
    .selectFrom('cardVersions')
    .selectAll()
    .where('cardId', '=', cardId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
}

/**
 * Open cards of a conversation whose audience changes with these people: all when somebody goes, those they had answered
 * when somebody comes back. They carry that rev from now on. Answers their ids.
 */
export async function touchOpenCards(
  db: Db,
  at: { readonly conversationId: string; readonly rev: number },
  answeredBy: readonly string[] | 'anyone',
): Promise<string[]> {
  let query = db
    .updateTable('cards')
    .set({ rev: at.rev })
    .where('conversationId', '=', at.conversationId)
    .where('endedAt', 'is', null)
  if (answeredBy !== 'anyone') {
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('cardEntries')
        .select('cardId')
        .where('personId', 'in', [...answeredBy]),
    )
  }
  return (await query.returning('id').execute()).map(({ id }) => id)
}
