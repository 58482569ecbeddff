import { Dexie } from 'dexie'
import { z } from 'zod'
import type { Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Head } from '../apply/head.ts'
import type { HeldCard } from '../apply/merge-card.ts'
import type { ClientContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Parcel } from '../outbox/parcel.ts'
import { CardRow, Database, DraftRow, HeadRow, MembersRow, MessageRow, ParcelRow, PersonRow } from './database.ts'
import type { CacheWrite } from './fold-writes.ts'
import { writeAll } from './write-shelves.ts'

/** What a cached start shows before the server has answered. */
export interface CachedStart {
  readonly heads: readonly Head[]
  readonly drafts: ReadonlyMap<string, Draft>
  readonly people: readonly Person[]
}

/** Why the cache is empty where it should not be. `off`: there is none, and nothing is kept but in memory. */
export type CacheLoss = 'lost' | 'off'

/**
 * What this machine remembers of the server, and the outbox. Reads answer nothing instead of failing:
 * a database that cannot be read is deleted and made anew, and `onLoss` says so.
 */
export interface Cache {
  open(): Promise<CachedStart>
  /** Remembered soon, together with what else comes meanwhile. */
  write(write: CacheWrite): void
  flush(): Promise<void>
  /** The messages just before a position, oldest first and without a hole; null is the end. */
  page(conversationId: string, before: number | null, limit: number): Promise<readonly Message[]>
  cards(ids: readonly string[]): Promise<readonly HeldCard[]>
  people(ids: readonly string[]): Promise<readonly Person[]>
  members(conversationId: string): Promise<readonly Member[] | null>
  saveDraft(conversationId: string, draft: Draft | null): Promise<void>
  readonly parcels: ParcelStore
  /** Forgets what came from the server; unsent messages and drafts stay. */
  forgetWorld(): Promise<void>
  close(): Promise<void>
}

/** The durable side of the outbox. Fails where the database does. */
export interface ParcelStore {
  all(): Promise<readonly { readonly parcel: Parcel; readonly order: number }[]>
  /** Puts it last; a new one takes the draft it was made from away in the same transaction. Answers its place. */
  add(parcel: Parcel, from: 'draft' | 'again'): Promise<number>
  update(parcel: Parcel): Promise<void>
  remove(clientId: string): Promise<void>
}

interface CacheOptions {
  readonly name: string
  readonly me: string
  readonly ctx: ClientContext
  readonly storage: Storage
  readonly onLoss: (loss: CacheLoss) => void
}

const nothing: CachedStart = { heads: [], drafts: new Map(), people: [] }
const pause = 150
const mostRebuilds = 3
/** More conversations than a window shows at first; whom one sees in the others is read when they are drawn. */
const inSight = 30

export function createCache({ name, me, ctx, storage, onLoss }: CacheOptions): Cache {
  const built = `qun.cache.${name}`
  let database: Database | null = null
  let waiting: CacheWrite[] = []
  let timer: (() => void) | null = null
  let work: Promise<unknown> = Promise.resolve()
  let closed = false
  let rebuilds = 0

  /** A database that appears empty although one was built here was deleted under us. */
  function makeDatabase(): Database {
    const made = new Database(name)
    made.on('populate', () => {
      if (storage.getItem(built) !== null) queueMicrotask(() => onLoss('lost'))
    })
    return made
  }

  async function rebuild(): Promise<void> {
    database?.close()
    database = null
    rebuilds += 1
    waiting = []
    try {
      if (rebuilds > mostRebuilds) throw new Error('the database keeps failing')
      await Dexie.delete(name)
      storage.removeItem(built)
      const made = makeDatabase()
      await made.open()
      database = made
      storage.setItem(built, 'yes')
      onLoss('lost')
    } catch {
      onLoss('off')
    }
  }

  /** A closed or interrupted database may only need to be opened again. */
  async function reopened(): Promise<Database> {
    database?.close()
    database = makeDatabase()
    await database.open()
    return database
  }

  /** One after the other; what fails twice leads to a new database and answers `otherwise`. */
  function guarded<Value>(run: (db: Database) => Promise<Value>, otherwise: Value): Promise<Value> {
    const turn = work.then(async () => {
      if (database === null || closed) return otherwise
      try {
        return await run(database).catch(async (error) => {
          if (closed) throw error
          return run(await reopened())
        })
      } catch {
        if (!closed) await rebuild()
        return otherwise
      }
    })
    work = turn
    return turn
  }

  async function flush(): Promise<void> {
    timer?.()
    timer = null
    await guarded(async (db) => {
      const writes = [...waiting]
      if (writes.length > 0) await writeAll(db, writes, me)
      waiting = waiting.slice(writes.length)
    }, undefined)
  }

  return {
    async open() {
      database = makeDatabase()
      const start = await guarded(readStart, null)
      if (database !== null) storage.setItem(built, 'yes')
      return start ?? nothing
    },
    write(write) {
      if (database === null) return
      waiting.push(write)
      if (timer === null) timer = ctx.after(pause, () => void flush())
    },
    flush,
    async page(conversationId, before, limit) {
      await flush()
      return guarded((db) => readPage(db, conversationId, before, limit), [])
    },
    cards: (ids) => guarded((db) => readMany(db.cards.bulkGet([...ids]), CardRow), []),
    people: (ids) => guarded((db) => readMany(db.people.bulkGet([...ids]), PersonRow), []),
    async members(conversationId) {
      await flush()
      return guarded(async (db) => {
        const row = await db.members.get(conversationId)
        return row === undefined ? null : MembersRow.parse(row).members
      }, null)
    },
    saveDraft: (conversationId, draft) =>
      guarded(async (db) => {
        if (draft === null) await db.drafts.delete(conversationId)
        else await db.drafts.put({ conversationId, draft })
      }, undefined),
    parcels: parcelStore((run) =>
      guarded(async (db) => ({ value: await run(db) }), null).then((done) => {
        if (done === null) throw new Error('no database')
        return done.value
      }),
    ),
    forgetWorld: async () => {
      waiting = []
      await guarded(
        (db) => Promise.all([db.conversations, db.messages, db.cards, db.people, db.members].map((t) => t.clear())),
        [],
      )
    },
    async close() {
      await flush()
      closed = true
      database?.close()
    },
  }
}

async function readStart(db: Database): Promise<CachedStart> {
  const rows = await Promise.all([db.conversations.toArray(), db.drafts.toArray()])
  const heads = z.array(HeadRow).parse(rows[0])
  const drafts = z.array(DraftRow).parse(rows[1])
  const spokenAt = ({ last, conversation }: HeadRow) => last?.sentAt ?? conversation.createdAt
  const seen = [...heads].sort((a, b) => spokenAt(b) - spokenAt(a)).slice(0, inSight)
  const faces = new Set(seen.flatMap(({ conversation, last }) => [...conversation.faces, last?.senderId ?? '']))
  const people = await readMany(db.people.bulkGet([...faces]), PersonRow)
  return {
    heads: heads.map(({ conversation, read, last, mine }) => ({ conversation, read, last, mine })),
    drafts: new Map(drafts.map(({ conversationId, draft }) => [conversationId, draft])),
    people,
  }
}

async function readPage(db: Database, conversationId: string, before: number | null, limit: number) {
  const head = await db.conversations.get(conversationId)
  if (head === undefined) return []
  const upTo = Math.min(before ?? Number.MAX_SAFE_INTEGER, head.end + 1)
  const from = Math.max(head.first, upTo - limit)
  if (from >= upTo) return []
  const range = db.messages.where('[conversationId+seq]').between([conversationId, from], [conversationId, upTo])
  return z.array(MessageRow).parse(await range.toArray())
}

async function readMany<Schema extends z.ZodType>(
  rows: PromiseLike<readonly unknown[]>,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  return z.array(schema).parse((await rows).filter((row) => row !== undefined))
}

function parcelStore(inDatabase: <Value>(run: (db: Database) => Promise<Value>) => Promise<Value>): ParcelStore {
  return {
    all: () =>
      inDatabase(async ({ outbox }) => {
        const rows = z.array(ParcelRow).parse(await outbox.orderBy('order').toArray())
        return rows.map(({ order, ...parcel }) => ({ parcel, order: order ?? 0 }))
      }),
    add: (parcel, from) =>
      inDatabase((db) =>
        db.transaction('rw', [db.outbox, db.drafts], async () => {
          await db.outbox.where('clientId').equals(parcel.clientId).delete()
          if (from === 'draft') await db.drafts.delete(parcel.conversationId)
          return db.outbox.add({ ...parcel })
        }),
      ),
    update: (parcel) =>
      inDatabase(async ({ outbox }) => {
        await outbox.where('clientId').equals(parcel.clientId).modify({ state: parcel.state })
      }),
    remove: (clientId) =>
      inDatabase(async ({ outbox }) => {
        await outbox.where('clientId').equals(clientId).delete()
      }),
  }
}
