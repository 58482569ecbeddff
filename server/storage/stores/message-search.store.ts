import { type Selectable, sql } from 'kysely'
import type { Message } from '#shared/domain/message.ts'
import { indexWords, type SearchPhrase } from '#shared/domain/search-words.ts'
import { type SearchKind, searchedOf } from '#shared/domain/searched.ts'
import { cardTexts } from '#shared/features/card-texts.ts'
import { statement } from '../statement.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'
import { findCard } from './cards.store.ts'

/** This message is to be put into the index, soon. */
export const noteForSearch = statement<{ messageId: string }>()((db, slots) =>
  db.insertInto('searchPending').values({ messageId: slots.messageId }),
)

/** Up to `limit` messages that wait, the latest first. */
export function pendingForSearch(db: Db, limit: number): Promise<Selectable<Tables['searchPending']>[]> {
  return db.selectFrom('searchPending').selectAll().orderBy('place', 'desc').limit(limit).execute()
}

/** What stands at these places, both included, waits no longer. */
export const settlePending = statement<{ from: number; to: number }>()((db, slots) =>
  db.deleteFrom('searchPending').where('place', '>=', slots.from).where('place', '<=', slots.to),
)

/** Puts a message into the index, unless it is there or says nothing of its own. */
export async function addWords(db: Db, message: Message): Promise<void> {
  const words = await wordsOf(db, message)
  if (words === null || (await numberOf(db, message)) !== null) return
  const { id: messageId, conversationId, seq } = message
  const n = await freeNumber(db, message.sentAt)
  await insertRow(db, { n, messageId, conversationId, seq, senderId: sayerOf(message) })
  await insertWords(db, { rowid: n, words })
}

/** Takes a message out of the index; `message`, and its card, are as they stood when it was put in. */
export async function forgetWords(db: Db, message: Message): Promise<void> {
  const n = await numberOf(db, message)
  if (n === null) return
  const words = await wordsOf(db, message)
  await sql`insert into searchWords (searchWords, rowid, words) values ('delete', ${n}, ${words})`.execute(db)
  await db.deleteFrom('searchRows').where('n', '=', n).execute()
}

/** The index is tidied in portions of our own, never within somebody's commit: said at every start, for it is no schema. */
export async function tuneIndex(db: Db): Promise<void> {
  await setIndex(db, 'automerge', 0)
  await setIndex(db, 'crisismerge', mostParts)
}

/** Merges parts of the index, for so many pages. Answers whether there may be more to merge. */
export async function mergeWords(db: Db): Promise<boolean> {
  const before = await changesOf(db)
  await setIndex(db, 'merge', pagesAtOnce)
  // The command itself counts as one change.
  return (await changesOf(db)) - before > 1
}

/** The most parts the index can be told to bear. */
const mostParts = 1999
const pagesAtOnce = 16

const setIndex = (db: Db, name: string, value: number) =>
  sql`insert into searchWords (searchWords, rank) values (${name}, ${whole(value)})`.execute(db)

async function changesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(db)
  return rows[0]?.n ?? 0
}

/** So many messages of one millisecond are told apart by number. */
const perMillisecond = 1024

/** The first number of a moment; numbers are whole up to the year 2248. */
const numberAt = (sentAt: number) => Math.min(sentAt, 2 ** 43 - 1) * perMillisecond

const insertRow = statement<Tables['searchRows']>()((db, slots) =>
  db.insertInto('searchRows').values({
    n: slots.n,
    messageId: slots.messageId,
    conversationId: slots.conversationId,
    seq: slots.seq,
    senderId: slots.senderId,
  }),
)

const insertWords = statement<Tables['searchWords']>()((db, slots) =>
  db.insertInto('searchWords').values({ rowid: slots.rowid, words: slots.words }),
)

const lastNumber = statement<{ from: number; below: number }>()((db, slots) =>
  db
    .selectFrom('searchRows')
    .select('n')
    .where('n', '>=', slots.from)
    .where('n', '<', slots.below)
    .orderBy('n', 'desc')
    .limit(1),
)

/** The next number of the moment; where it has none left, of a later one. */
async function freeNumber(db: Db, sentAt: number): Promise<number> {
  for (let at = sentAt; ; at += 1) {
    const [last] = await lastNumber(db, { from: numberAt(at), below: numberAt(at + 1) })
    const next = last === undefined ? numberAt(at) : last.n + 1
    if (next < numberAt(at + 1)) return next
  }
}

const rowsBetween = statement<{ messageId: string; from: number; below: number }>()((db, slots) =>
  db
    .selectFrom('searchRows')
    .select('n')
    .where('n', '>=', slots.from)
    .where('n', '<', slots.below)
    .where('messageId', '=', slots.messageId),
)

/** Where the message stands in the index; it was given a number of its moment, or of one soon after. */
async function numberOf(db: Db, { id: messageId, sentAt }: Pick<Message, 'id' | 'sentAt'>): Promise<number | null> {
  for (let at = sentAt; ; at += 1) {
    const within = { from: numberAt(at), below: numberAt(at + 1) }
    const [row] = await rowsBetween(db, { messageId, ...within })
    if (row !== undefined) return row.n
    const [last] = await lastNumber(db, within)
    if (last === undefined || last.n + 1 < numberAt(at + 1)) return null
  }
}

function sayerOf({ senderId, body }: Message): string | null {
  return body.type === 'robot' ? body.robot.robotId : senderId
}

/** Begins what is no word of anybody's: where it was said, by whom, and what kind it is. */
const mark = '\uE000'

const whereWord = (conversationId: string) => `${mark}c${plain(conversationId)}`
const sayerWord = (id: string) => `${mark}s${plain(id)}`
const kindWord = (kind: SearchKind) => `${mark}k${kind}`

/** Letters and digits of an id; two that differ in capitals alone are told apart by the row. */
const plain = (id: string) => id.replaceAll('-', '')

async function wordsOf(db: Db, message: Message): Promise<string | null> {
  const searched = searchedOf(message.body)
  if (searched === null) return null
  const sayer = sayerOf(message)
  return [
    ...[...searched.texts, ...(await textsOfCard(db, message))].flatMap(indexWords),
    whereWord(message.conversationId),
    ...(sayer === null ? [] : [sayerWord(sayer)]),
    ...searched.kinds.map(kindWord),
  ].join(' ')
}

async function textsOfCard(db: Db, { body }: Message): Promise<readonly string[]> {
  const card = body.type === 'card' ? await findCard(db, body.cardId) : null
  return card === null ? [] : cardTexts({ tool: card.tool, content: readable(card.content) })
}

/** A card whose row is torn is found by its summary, and holds up nobody else. */
function readable(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/** `from` and `until` are instants, both included; `before`: only what stands in the index before this message. */
export interface MessageSearch {
  readonly personId: string
  readonly phrases: readonly SearchPhrase[]
  readonly conversationIds: readonly string[] | null
  readonly senderId: string | null
  readonly kind: SearchKind | null
  readonly from: number
  readonly until: number | null
  readonly before: Pick<Message, 'id' | 'sentAt'> | null
  readonly limit: number
}

/**
 * Ids of messages that fit, the latest first, of conversations the person is in and from behind where their history begins.
 * Naming the conversations makes it quick where there are few; whether the person is in them is asked all the same.
 */
export async function searchIndex(db: Db, search: MessageSearch): Promise<string[]> {
  const words = matchOf(search)
  const below = await belowOf(db, search)
  const { personId, senderId, conversationIds, limit } = search
  const found =
    words === '' ? sql`searchRows` : sql`searchWords cross join searchRows on searchRows.n = searchWords.rowid`
  const order = words === '' ? sql`searchRows.n` : sql`searchWords.rowid`
  const fits = [
    sql`${order} >= ${whole(numberAt(search.from))}`,
    sql`${order} < ${whole(below)}`,
    ...(words === '' ? [] : [sql`searchWords match ${words}`]),
    ...(senderId === null ? [] : [sql`searchRows.senderId = ${senderId}`]),
    ...(conversationIds === null ? [] : [sql`searchRows.conversationId in (${sql.join(conversationIds)})`]),
  ]
  const { rows } = await sql<{ messageId: string }>`
    select searchRows.messageId from ${found}
    cross join members on members.conversationId = searchRows.conversationId and members.personId = ${personId}
      and members.present = 1 and searchRows.seq > members.historyFrom
    where ${sql.join(fits, sql` and `)} order by ${order} desc limit ${limit}`.execute(db)
  return rows.map(({ messageId }) => messageId)
}

/** Numbers are bound as fractions, which the index takes for no limit at all. */
const whole = (n: number) => sql`cast(${n} as integer)`

async function belowOf(db: Db, { until, before }: MessageSearch): Promise<number> {
  const end = until === null ? Number.MAX_SAFE_INTEGER : numberAt(until + 1)
  if (before === null) return end
  // Whatever was taken out of the index since it was told: its whole moment may be told again.
  return Math.min(end, (await numberOf(db, before)) ?? numberAt(before.sentAt + 1))
}

/** Only words of ours stand between the quotation marks: nothing a person typed is ever read as syntax. */
function matchOf({ phrases, conversationIds, senderId, kind }: MessageSearch): string {
  const all = [
    ...phrases.map(({ words, open }) => `${quoted(words.join(' '))}${open ? '*' : ''}`),
    ...(senderId === null ? [] : [quoted(sayerWord(senderId))]),
    ...(kind === null ? [] : [quoted(kindWord(kind))]),
    ...(conversationIds === null ? [] : [`(${conversationIds.map((id) => quoted(whereWord(id))).join(' OR ')})`]),
  ]
  return all.join(' AND ')
}

const quoted = (words: string) => `"${words}"`
