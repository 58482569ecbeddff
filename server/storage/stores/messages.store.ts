import { calledBy, countsAsUnread, type Message, MessageBody, type RecalledBody } from '#shared/domain/message.ts'
import type { ReadState } from '#shared/domain/read-state.ts'
import { searchedOf } from '#shared/domain/searched.ts'
import { statement } from '../statement.ts'
import type { Db } from '../storage.ts'
import { everyone, type Tables } from '../tables.ts'
import { forgetWords, noteForSearch } from './message-search.store.ts'

type Row = Tables['messages']

export function toMessage(row: Row): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    rev: row.rev,
    senderId: row.senderId,
    clientId: row.clientId,
    sentAt: row.sentAt,
    body: MessageBody.parse(JSON.parse(row.body)),
  }
}

const insertRow = statement<Row>()((db, slots) =>
  db.insertInto('messages').values({
    id: slots.id,
    conversationId: slots.conversationId,
    seq: slots.seq,
    rev: slots.rev,
    senderId: slots.senderId,
    clientId: slots.clientId,
    sentAt: slots.sentAt,
    counts: slots.counts,
    body: slots.body,
  }),
)

/** Inserts a message at the seq and rev it carries, and whom it mentions. */
export async function insertMessage(db: Db, message: Message): Promise<void> {
  const { body, ...rest } = message
  await insertRow(db, { ...rest, counts: countsAsUnread(body) ? 1 : 0, body: JSON.stringify(body) })
  if (searchedOf(body) !== null) await noteForSearch(db, { messageId: message.id })
  const called = new Set(calledBy(body).map((who) => (who === 'all' ? everyone : who.personId)))
  if (called.size === 0) return
  const { conversationId, seq } = message
  await db
    .insertInto('mentions')
    .values([...called].map((personId) => ({ conversationId, seq, personId })))
    .execute()
}

export async function findMessage(db: Db, id: string): Promise<Message | null> {
  const row = await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

/** These messages, in the order of their ids here; what is not there is left out. */
export async function findMessages(db: Db, ids: readonly string[]): Promise<Message[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [toMessage(row)]
  })
}

/** The message says something else from its rev on. */
export async function updateBody(db: Db, { id, rev, body }: Message): Promise<void> {
  const before = await findMessage(db, id)
  if (before !== null) await forgetWords(db, before)
  if (searchedOf(body) !== null) await noteForSearch(db, { messageId: id })
  await db
    .updateTable('messages')
    .set({ rev, counts: countsAsUnread(body) ? 1 : 0, body: JSON.stringify(body) })
    .where('id', '=', id)
    .execute()
}

/** The one place where what a message says is taken away: from its rev on it says that, and calls nobody. @see MSG-2 */
export async function wipeMessage(db: Db, message: Message & { readonly body: RecalledBody }): Promise<void> {
  await updateBody(db, message)
  await db
    .deleteFrom('mentions')
    .where('conversationId', '=', message.conversationId)
    .where('seq', '=', message.seq)
    .execute()
}

/** The server's own lines about a card, all behind its message. */
export async function notesAbout(
  db: Db,
  { conversationId, seq }: Pick<Message, 'conversationId' | 'seq'>,
  cardId: string,
): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('seq', '>', seq)
    .where('body', 'like', `%${JSON.stringify(cardId)}%`)
    .orderBy('seq')
    .execute()
  return rows.map(toMessage).filter(({ body }) => body.type === 'cardNote' && body.cardId === cardId)
}

/** Up to `limit` messages with `after < seq < before`, the newest (or, from below, the oldest) of them, in order. */
export async function messagesBetween(
  db: Db,
  range: { conversationId: string; after: number; before: number; limit: number; take: 'newest' | 'oldest' },
): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversationId', '=', range.conversationId)
    .where('seq', '>', range.after)
    .where('seq', '<', range.before)
    .orderBy('seq', range.take === 'newest' ? 'desc' : 'asc')
    .limit(range.limit)
    .execute()
  const messages = rows.map(toMessage)
  return range.take === 'newest' ? messages.reverse() : messages
}

export const messagesSince = statement<{ conversationId: string; rev: number; historyFrom: number; limit: number }>()(
  (db, slots) =>
    db
      .selectFrom('messages')
      .selectAll()
      .where('conversationId', '=', slots.conversationId)
      .where('rev', '>', slots.rev)
      .where('seq', '>', slots.historyFrom)
      .orderBy('seq')
      .limit(slots.limit),
)

const unreadRow = statement<{ conversationId: string; readSeq: number; personId: string }>()((db, slots) =>
  db
    .selectFrom('messages')
    .select((eb) => [
      eb.fn.countAll<number>().as('unread'),
      // Told with the very count: between two statements somebody may say something.
      eb.selectFrom('conversations').select('seq').where('id', '=', slots.conversationId).as('asOfSeq'),
      eb.selectFrom('conversations').select('rev').where('id', '=', slots.conversationId).as('asOfRev'),
    ])
    .where('conversationId', '=', slots.conversationId)
    .where('seq', '>', slots.readSeq)
    .where('counts', '=', 1)
    .where((eb) => eb.or([eb('senderId', 'is', null), eb('senderId', '!=', slots.personId)])),
)

const mentionRow = statement<{ conversationId: string; readSeq: number; personId: string }>()((db, slots) =>
  db
    .selectFrom('mentions')
    .innerJoin('messages', (join) =>
      join.onRef('messages.conversationId', '=', 'mentions.conversationId').onRef('messages.seq', '=', 'mentions.seq'),
    )
    .select((eb) => eb.fn.max('mentions.seq').as('seq'))
    .where('mentions.conversationId', '=', slots.conversationId)
    .where('mentions.seq', '>', slots.readSeq)
    .where('mentions.personId', 'in', [slots.personId, everyone])
    .where((eb) => eb.or([eb('messages.senderId', 'is', null), eb('messages.senderId', '!=', slots.personId)])),
)

/**
 * Counts what a person has not read, from positions alone: there is no counter to go wrong.
 * @see MSG-5
 */
export async function readStateAt(
  db: Db,
  at: { conversationId: string; personId: string; readSeq: number; historyFrom: number; seq: number; rev: number },
): Promise<ReadState> {
  const { conversationId, personId, seq, rev } = at
  const readSeq = Math.max(at.readSeq, at.historyFrom)
  const state = { conversationId, readSeq, asOfSeq: seq, asOfRev: rev, unread: 0, mentionSeq: null }
  if (readSeq >= seq) return state
  const [[counted], [called]] = await Promise.all([
    unreadRow(db, { conversationId, readSeq, personId }),
    mentionRow(db, { conversationId, readSeq, personId }),
  ])
  return {
    ...state,
    asOfSeq: counted?.asOfSeq ?? seq,
    asOfRev: counted?.asOfRev ?? rev,
    unread: Number(counted?.unread ?? 0),
    mentionSeq: called?.seq ?? null,
  }
}
