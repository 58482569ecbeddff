import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/protocol/requests.ts'
import type { Head } from './apply/head.ts'
import { type Cache, type CacheLoss, createCache } from './cache/cache.ts'
import { cardOf } from './cards.store.ts'
import { clearStores } from './clear-stores.ts'
import { holdHeads, useConversations } from './conversations.store.ts'
import { fetchMembers } from './fetch-members.ts'
import { membersOf } from './members.store.ts'
import { happen } from './model/model-actions.ts'
import { type ModelContext, modelContext } from './model/model-context.ts'
import { type ModelEvent, ModelServer } from './model/model-server.ts'
import { createReads } from './reads.ts'
import type { Runtime } from './runtime.ts'
import { createSync } from './sync.ts'
import { timelineOf } from './timeline.store.ts'
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
    'history:page': ({ conversationId, from, limit }) =>
      server.history(conversationId, from.type === 'before' ? from.seq : 1e9, limit),
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
    applied({ rev }, row, { fresh, takenBack, uncalled }) {
      if (fresh) timelines.refill()
      if (fresh || takenBack.length > 0) reads.takenBack(row.conversation.id, rev, uncalled && !fresh)
    },
    gone: (id) => timelines.forget(id),
  })
  const sync = createSync({
    ask,
    world,
    cache,
    ctx,
    without: (changes) => changes,
    done: ({ conversations }) => void reads.sendAll(new Set(conversations.map((one) => one.conversationId))),
  })
  return {
    sync,
    timelines,
    members,
    hear(event: ModelEvent) {
      if (event.name === 'conversation:changed') sync.heard(event.payload)
      if (event.name === 'conversation:gone') sync.gone(event.payload.conversationId, event.payload.why)
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

const ids = ['a', 'b', 'c'] as const

/**
 * One story: things happen, their events arrive or do not, the line breaks and comes back, people look around,
 * and now and then the program ends and starts again from its cache.
 */
async function live(
  seed: number,
  steps: number,
  openCache: () => Promise<Cache>,
): Promise<{ server: ModelServer; cache: Cache }> {
  const ctx = modelContext(seed)
  const server = new ModelServer()
  let cache = await openCache()
  let client = clientOf(server, ctx, cache)
  let connected = true
  client.connect()
  for (let step = 0; step < steps; step += 1) {
    happen(server, ctx)
    for (const event of server.sent.splice(0)) {
      const fate = ctx.pick(10)
      if (!connected || (fate === 0 && event.name === 'conversation:changed')) continue
      client.hear(structuredClone(event))
      if (fate === 1) client.hear(structuredClone(event))
    }
    const id = ids[ctx.pick(3)] ?? 'a'
    const whim = ctx.pick(14)
    if (whim === 0) {
      connected = !connected
      if (connected) client.connect()
      else client.cut()
    }
    if (whim === 1) client.timelines.open(id)
    if (whim === 2) client.timelines.loadOlder(id)
    if (whim === 3) client.members.want(id)
    if (ctx.pick(3) === 0) await quiet(ctx, cache)
    if (ctx.pick(25) > 0) continue
    client.cut()
    await cache.close()
    clearStores()
    cache = await openCache()
    client = clientOf(server, ctx, cache)
    if (connected) client.connect()
  }
  client.cut()
  await quiet(ctx, cache)
  client.connect()
  await quiet(ctx, cache)
  return { server, cache }
}

function expectSameAs(server: ModelServer): void {
  const { rows, unread, order } = useConversations.getState()
  expect([...rows.keys()].sort()).toEqual([...server.present()].sort())
  expect([...order].sort()).toEqual([...rows.keys()].sort())
  expect(unread).toBe([...rows.values()].reduce((sum, { read }) => sum + read.unread, 0))
  for (const [id, row] of rows) {
    expectSameHead(server, row)
    const { messages = [], rows: shown = [] } = timelineOf(id) ?? {}
    const visible = server.visible(id)
    expect(messages).toEqual(visible.slice(visible.length - messages.length))
    expect(shown.map(({ message }) => message)).toEqual(messages)
    const members = membersOf(id)
    if (members !== undefined) expect(members).toEqual(server.membersOf(id).members)
    expect(server.goneCards.filter((cardId) => cardOf(cardId) !== undefined)).toEqual([])
    for (const [cardId, { card, mine }] of server.rooms.get(id)?.cards ?? []) {
      const held = cardOf(cardId)
      if (held !== undefined) expect({ ...held, mine: held.mine ?? null }).toEqual({ ...card, mine })
    }
  }
}

function expectSameHead(server: ModelServer, head: Head): void {
  const { id } = head.conversation
  const { unread, mentionSeq } = server.readOf(id) ?? {}
  expect(head.conversation).toEqual(server.rooms.get(id)?.conversation)
  expect(head.last).toEqual(server.visible(id).at(-1) ?? null)
  expect(head.mine).toEqual(server.mine(id))
  expect({ unread: head.read.unread, mentionSeq: head.read.mentionSeq }).toEqual({ unread, mentionSeq })
}

test('whatever is lost, doubled or late: after catching up the stores equal a fresh snapshot (invariants 4, 5, 6)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      clearStores()
      const { server } = await live(seed, 60, async () => noCache)
      expectSameAs(server)
    }),
    { numRuns: 300, examples: [[597348054]] },
  )
})

test('the cache on disk says the same, through restarts at any moment (invariants 6, 13)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      clearStores()
      localStorage.clear()
      const name = `story-${seed}`
      const losses: CacheLoss[] = []
      const { server, cache } = await live(seed, 60, () => opened(name, losses))
      expectSameAs(server)
      await cache.close()
      await expectCached(server, await opened(name, losses))
      expect(losses).toEqual([])
      await Dexie.delete(name)
    }),
    { numRuns: 25 },
  )
})

async function opened(name: string, losses: CacheLoss[]): Promise<Cache> {
  const cache = createCache({
    name,
    me: 'me',
    ctx: modelContext(0),
    storage: localStorage,
    onLoss: (loss) => losses.push(loss),
  })
  const { heads, drafts } = await cache.open()
  holdHeads(heads, drafts)
  return cache
}

async function expectCached(server: ModelServer, cache: Cache): Promise<void> {
  expect([...useConversations.getState().rows.keys()].sort()).toEqual([...server.present()].sort())
  for (const [id, row] of useConversations.getState().rows) {
    expectSameHead(server, row)
    const visible = server.visible(id)
    const page = await cache.page(id, null, 1000)
    expect(page).toEqual(visible.slice(visible.length - page.length))
    if (visible.length > 0) expect(page.length).toBeGreaterThan(0)
    const members = await cache.members(id)
    if (members !== null) expect(members).toEqual(server.membersOf(id).members)
    const cards = server.rooms.get(id)?.cards ?? new Map()
    for (const { view, mineAt } of await cache.cards([...cards.keys()])) {
      const truth = cards.get(view.id)
      expect({ ...view, mine: null }).toEqual({ ...truth?.card, mine: null })
      if (mineAt >= 0) expect(view.mine ?? null).toEqual(truth?.mine)
    }
  }
  expect(await cache.cards(server.goneCards)).toEqual([])
  await cache.close()
}
