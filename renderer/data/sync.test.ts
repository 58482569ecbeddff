import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/protocol/requests.ts'
import { spanOf } from './apply/stretch.ts'
import { type Cache, createCache } from './cache/cache.ts'
import { cardOf } from './cards.store.ts'
import { clearStores } from './clear-stores.ts'
import { useConversations } from './conversations.store.ts'
import { fetchMembers } from './fetch-members.ts'
import { membersOf } from './members.store.ts'
import { happen } from './model/model-actions.ts'
import { type ModelContext, modelContext } from './model/model-context.ts'
import { type ModelEvent, ModelServer } from './model/model-server.ts'
import { createReads } from './reads.ts'
import type { Runtime } from './runtime.ts'
import { createSync } from './sync.ts'
import { timelineOf, useTimelines } from './timeline.store.ts'
import { createTimelines } from './timelines.ts'
import { createWorld } from './world.ts'

afterEach(() => {
  clearStores()
  localStorage.clear()
})

/** The client's real parts on a line to the model server that may lose, double and reorder what it carries. */
function clientOf(server: ModelServer, ctx: ModelContext, cache: Cache) {
  let up = true
  const answers: Partial<{ [Name in RequestName]: (input: RequestInput<Name>) => RequestOutput<Name> }> = {
    'sync:changes': ({ cursors }) => server.sync(cursors),
    'history:page': ({ conversationId, from, limit }) => server.history(conversationId, from.type === 'before' ? from.seq : 1e9, limit),
    'members:list': ({ conversationId }) => server.membersOf(conversationId),
    'read:set': ({ conversationId, readSeq }) => {
      const read = server.read(conversationId, readSeq)
      if (read === null) throw new DomainError('not_found', 'conversation.unknown')
      return read
    },
  }
  const ask: Runtime['ask'] = async (name, input) => {
    const answer = answers[name]
    if (!up || answer === undefined) throw new DomainError('unavailable', 'server.unreachable')
    const value = structuredClone(answer(input))
    await Promise.resolve()
    if (!up) throw new DomainError('unavailable', 'server.unreachable')
    return value
  }
  const timelines = createTimelines(ask, cache, server.me)
  const members = fetchMembers(ask, cache)
  const reads = createReads({ ask, online: () => up }, cache, server.me, 'reads')
  const world = createWorld(server.me, cache, {
    coming(changes) {
      timelines.heard(changes)
      members.heard(changes)
    },
    applied(_changes, _row, { fresh }) {
      if (fresh) timelines.refill()
    },
    gone: (id) => timelines.forget(id),
  })
  const sync = createSync({ ask, world, cache, ctx, done: ({ conversations }) => void reads.sendAll(new Set(conversations.map((one) => one.conversationId))) })
  return {
    sync,
    timelines,
    members,
    hear(event: ModelEvent) {
      if (event.name === 'conversation:changed') sync.heard(event.payload)
      if (event.name === 'conversation:gone') sync.gone(event.payload.conversationId)
      if (event.name === 'read:changed') void reads.told(event.payload)
    },
    cut() {
      up = false
      sync.stop()
    },
    connect() {
      up = true
      sync.start(false)
    },
  }
}

const noCache: Cache = {
  open: async () => ({ heads: [], drafts: new Map(), people: [] }),
  write: () => undefined,
  flush: async () => undefined,
  page: async () => [],
  cards: async () => [],
  people: async () => [],
  members: async () => null,
  saveDraft: async () => undefined,
  parcels: { all: async () => [], add: async () => 1, update: async () => undefined, remove: async () => undefined },
  forgetWorld: async () => undefined,
  close: async () => undefined,
}

/** Lets everything that is under way come to rest. */
async function quiet(ctx: ModelContext, cache: Cache): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    for (let step = 0; step < 30; step += 1) await Promise.resolve()
    await cache.flush()
    ctx.tick()
  }
}

/** One story: things happen, their events arrive or do not, the line breaks and comes back, people look around. */
async function live(seed: number, steps: number, cache: Cache, lossy: boolean) {
  const ctx = modelContext(seed)
  const server = new ModelServer()
  const client = clientOf(server, ctx, cache)
  let connected = true
  client.connect()
  for (let step = 0; step < steps; step += 1) {
    happen(server, ctx)
    for (const event of server.sent.splice(0)) {
      if (!connected) continue
      const fate = lossy ? ctx.pick(10) : 9
      const later = server.sent.length > 0 && fate === 1
      if (fate !== 0 || event.name !== 'conversation:changed') client.hear(structuredClone(event))
      if (fate === 2 || later) client.hear(structuredClone(event))
    }
    const whim = ctx.pick(14)
    if (whim === 0) {
      connected = !connected
      if (connected) client.connect()
      else client.cut()
    }
    if (whim === 1) client.timelines.open(['a', 'b', 'c'][ctx.pick(3)] ?? 'a')
    if (whim === 2) client.timelines.loadOlder(['a', 'b', 'c'][ctx.pick(3)] ?? 'a')
    if (whim === 3) client.members.want(['a', 'b', 'c'][ctx.pick(3)] ?? 'a')
    if (ctx.pick(3) === 0) await quiet(ctx, cache)
  }
  client.cut()
  client.connect()
  await quiet(ctx, cache)
  return { server, client, ctx }
}

function expectSameAs(server: ModelServer): void {
  const { rows, unread, order } = useConversations.getState()
  expect([...rows.keys()].sort()).toEqual([...server.present()].sort())
  expect([...order].sort()).toEqual([...rows.keys()].sort())
  for (const [id, row] of rows) {
    const visible = server.visible(id)
    expect(row.conversation).toEqual(server.rooms.get(id)?.conversation)
    expect(row.last).toEqual(visible.at(-1) ?? null)
    expect(row.mine).toEqual(server.mine(id))
    const { unread: uncounted, mentionSeq } = server.readOf(id) ?? {}
    expect({ unread: row.read.unread, mentionSeq: row.read.mentionSeq }).toEqual({ unread: uncounted, mentionSeq })
    const timeline = timelineOf(id)
    if (timeline !== undefined) {
      expect(timeline.messages).toEqual(visible.slice(visible.length - timeline.messages.length))
      expect(timeline.rows.map(({ message }) => message)).toEqual(timeline.messages)
    }
    const members = membersOf(id)
    if (members !== undefined) expect(members).toEqual(server.membersOf(id).members)
    for (const [cardId, { card, mine }] of server.rooms.get(id)?.cards ?? []) {
      const held = cardOf(cardId)
      if (held !== undefined) expect({ ...held, mine: held.mine ?? null }).toEqual({ ...card, mine })
    }
  }
  expect(unread).toBe([...rows.values()].reduce((sum, { read }) => sum + read.unread, 0))
}

test('whatever is lost, doubled or late: after catching up the stores equal a fresh snapshot (invariants 4, 5, 6)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      clearStores()
      const { server } = await live(seed, 60, noCache, true)
      expectSameAs(server)
    }),
    { numRuns: 3000 },
  )
}, 60_000)
