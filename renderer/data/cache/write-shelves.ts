import { Dexie } from 'dexie'
import { takenBackAmong } from '#shared/domain/message.ts'
import type { CardView } from '#shared/features/feature.ts'
import { mergeCard } from '../apply/merge-card.ts'
import type { CardRow, Database } from './database.ts'
import { type CacheWrite, foldWrite, newShelf, type Shelf } from './fold-writes.ts'

/** Writes everything in one transaction, so that what is stored of a conversation always fits together. */
export async function writeAll(database: Database, writes: readonly CacheWrite[], me: string): Promise<void> {
  const { conversations, messages, cards, people, members } = database
  await database.transaction('rw', [conversations, messages, cards, people, members], async () => {
    const shelves = await loadShelves(database, writes)
    for (const write of writes) {
      const shelf = shelves.get(conversationOf(write) ?? '')
      if (shelf !== undefined) foldWrite(shelf, write, me)
    }
    for (const [conversationId, shelf] of shelves) await writeShelf(database, conversationId, shelf)
    await writeCards(
      database,
      writes.flatMap(cardsIn),
      new Set([...shelves].filter(([, { head }]) => head === null).map(([id]) => id)),
    )
    await dropCards(database, writes)
    const persons = writes.flatMap((write) =>
      write.type === 'changes' ? (write.changes.people ?? []) : write.type === 'people' ? write.people : [],
    )
    if (persons.length > 0) await people.bulkPut(persons)
  })
}

function conversationOf(write: CacheWrite): string | null {
  switch (write.type) {
    case 'changes':
      return write.changes.conversationId
    case 'read':
      return write.read.conversationId
    case 'cards':
    case 'people':
      return null
    default:
      return write.conversationId
  }
}

function cardsIn(write: CacheWrite): readonly CardView[] {
  if (write.type === 'cards') return write.cards
  return write.type === 'changes' ? (write.changes.cards ?? []) : []
}

/** The cards of messages that were taken back, as the database is when everything else is written. @see MSG-2 */
async function dropCards({ cards }: Database, writes: readonly CacheWrite[]): Promise<void> {
  for (const write of writes) {
    const messages = write.type === 'changes' ? write.changes.messages : write.type === 'page' ? write.messages : []
    const gone = new Set(takenBackAmong(messages).map(({ id }) => id))
    if (gone.size === 0) continue
    const stored = cards.where('conversationId').equals(conversationOf(write) ?? '')
    await stored.filter(({ view }) => gone.has(view.messageId)).delete()
  }
}

async function loadShelves(database: Database, writes: readonly CacheWrite[]): Promise<Map<string, Shelf>> {
  const ids = [...new Set(writes.map(conversationOf).filter((id) => id !== null))]
  const heads = await database.conversations.bulkGet(ids)
  const withMembers = new Set(writes.filter(touchesMembers).map(conversationOf))
  const lists = await database.members.bulkGet(ids.filter((id) => withMembers.has(id)))
  const byId = new Map(lists.filter((row) => row !== undefined).map((row) => [row.conversationId, row.members]))
  return new Map(ids.map((id, at) => [id, newShelf(heads[at] ?? null, byId.get(id) ?? null)]))
}

function touchesMembers(write: CacheWrite): boolean {
  return write.type === 'members' || (write.type === 'changes' && write.changes.members !== undefined)
}

async function writeShelf(database: Database, conversationId: string, shelf: Shelf): Promise<void> {
  if (shelf.wipe) {
    const range = [
      [conversationId, Dexie.minKey],
      [conversationId, Dexie.maxKey],
    ] as const
    await database.messages.where('[conversationId+seq]').between(range[0], range[1], true, true).delete()
    await database.cards.where('conversationId').equals(conversationId).delete()
  }
  if (shelf.head === null) await database.conversations.delete(conversationId)
  else await database.conversations.put(shelf.head)
  if (shelf.membersChanged || shelf.head === null) {
    if (shelf.members === null) await database.members.delete(conversationId)
    else await database.members.put({ conversationId, members: [...shelf.members] })
  }
  await writeMessages(database, conversationId, shelf)
}

/** Of two tellings of a message the later rev stays, whichever comes last. */
async function writeMessages(database: Database, conversationId: string, { puts }: Shelf): Promise<void> {
  if (puts.size === 0) return
  const rows = [...puts.values()]
  const present = await database.messages.bulkGet(rows.map(({ seq }): [string, number] => [conversationId, seq]))
  await database.messages.bulkPut(rows.filter(({ rev }, at) => (present[at]?.rev ?? -1) <= rev))
}

async function writeCards(database: Database, views: readonly CardView[], gone: ReadonlySet<string>): Promise<void> {
  const wanted = views.filter(({ conversationId }) => !gone.has(conversationId))
  if (wanted.length === 0) return
  const present = await database.cards.bulkGet(wanted.map(({ id }) => id))
  const held = new Map(present.filter((row) => row !== undefined).map((row) => [row.id, row]))
  for (const view of wanted) {
    const row: CardRow = { ...mergeCard(held.get(view.id), view), id: view.id, conversationId: view.conversationId }
    held.set(view.id, row)
  }
  await database.cards.bulkPut([...held.values()])
}
