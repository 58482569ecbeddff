import { DomainError } from '#shared/domain/error.ts'
import type { Departure } from '#shared/domain/member.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { Cache } from './cache/cache.ts'
import type { ClientContext } from './context.ts'
import { useConversations } from './conversations.store.ts'
import type { Runtime } from './runtime.ts'
import type { World } from './world.ts'

const mostRounds = 5

export interface Sync {
  /** Something came down the line. What does not fit waits until the gap is healed. */
  heard(changes: Changes): void
  /** Not a member any more. */
  gone(conversationId: string, why: Departure): void
  /** The line is up: catches up; `cacheIsEmpty` fills the cache from a first start. */
  start(cacheIsEmpty: boolean): void
  /** The line is down. */
  stop(): void
}

interface SyncOptions {
  readonly ask: Runtime['ask']
  readonly world: World
  readonly cache: Cache
  readonly ctx: ClientContext
  /** What is to be taken of changes: nothing that was cleared on this machine. */
  readonly without: (changes: Changes) => Changes
  /** All caught up. */
  readonly done: (told: RequestOutput<'sync:changes'>) => void
}

/** Catch-up, first start and healing of gaps, by one request: asked with all cursors, never twice at once. @see MSG-5 */
export function createSync({ ask, world, cache, ctx, without, done }: SyncOptions): Sync {
  const waiting = new Map<string, Changes[]>()
  const left = new Set<string>()
  let line = 0
  let running = false
  let refill = false
  let failures = 0
  let wanted = false

  function heard(told: Changes): void {
    const changes = without(told)
    const { conversationId } = changes
    if (changes.prevRev === null) left.delete(conversationId)
    const queue = waiting.get(conversationId)
    if (queue === undefined && world.receive(changes)) return
    waiting.set(conversationId, [...(queue ?? []), changes])
    void run()
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    const asked = line
    try {
      await rounds(asked)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      later(asked)
    } finally {
      running = false
      // The line broke and came back meanwhile.
      if (asked !== line && wanted) void run()
    }
  }

  /** Asks until nothing is missing; what still does not fit after several answers never will. */
  async function rounds(asked: number): Promise<void> {
    for (let round = 1; asked === line; round += 1) {
      left.clear()
      const cursors = refill ? {} : cursorsNow()
      const told = await ask('sync:changes', { cursors })
      if (asked !== line) return
      apply(told, cursors)
      failures = 0
      if (!drain() && round === mostRounds) waiting.clear()
      if (waiting.size === 0) return done(told)
      await pause()
    }
  }

  function apply(told: RequestOutput<'sync:changes'>, cursors: Readonly<Record<string, number>>): void {
    for (const whole of told.conversations) {
      const changes = without(whole)
      if (left.has(changes.conversationId)) continue
      if (refill) cache.write({ type: 'changes', changes, forced: true })
      const wentBack = changes.prevRev === null && changes.rev < (cursors[changes.conversationId] ?? 0)
      world.receive(changes, wentBack)
    }
    for (const conversationId of told.gone) world.forget(conversationId)
    refill = false
  }

  /** Whether everything that waited fits now. */
  function drain(): boolean {
    for (const [conversationId, queue] of [...waiting]) {
      waiting.delete(conversationId)
      const rest = queue.filter((changes) => !world.receive(changes))
      if (rest.length > 0) waiting.set(conversationId, rest)
    }
    return waiting.size === 0
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => void ctx.after(200 + 300 * ctx.random(), resolve))
  }

  function later(asked: number): void {
    failures += 1
    const length = Math.min(15_000, 500 * 2 ** failures) * (0.5 + ctx.random())
    ctx.after(length, () => {
      if (asked === line && wanted) void run()
    })
  }

  return {
    heard,
    gone(conversationId, why) {
      left.add(conversationId)
      waiting.delete(conversationId)
      world.forget(conversationId, why)
    },
    start(cacheIsEmpty) {
      line += 1
      wanted = true
      refill ||= cacheIsEmpty
      waiting.clear()
      void run()
    },
    stop() {
      line += 1
      wanted = false
      waiting.clear()
    },
  }
}

function cursorsNow(): Record<string, number> {
  const cursors: Record<string, number> = {}
  for (const [id, { conversation }] of useConversations.getState().rows) cursors[id] = conversation.rev
  return cursors
}
