import { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { joinStretch } from './apply/stretch.ts'
import type { Cache } from './cache/cache.ts'
import { forgetCards, holdCards } from './cards.store.ts'
import { conversationRow } from './conversations.store.ts'
import { pendingOf } from './outbox.store.ts'
import { holdPeople } from './people.store.ts'
import type { Runtime } from './runtime.ts'
import { forgetTimeline, holdTimeline, timelineOf } from './timeline.store.ts'

const pageSize = 50
const mostHeld = 6

export interface Timelines {
  open(conversationId: string): void
  loadOlder(conversationId: string): void
  /** Told of all changes, before they are applied: what a page on its way may not know yet. */
  heard(changes: Changes): void
  /** After a gap was healed or the line came back: fills what an open timeline is missing. */
  refill(): void
  /** What waits to be sent in these conversations is different. */
  pendingChanged(conversationIds: ReadonlySet<string>): void
  forget(conversationId: string): void
}

/** Opens conversations and pages back in them: cache first, server next. The last few stay in memory. */
export function createTimelines(ask: Runtime['ask'], cache: Cache, me: string): Timelines {
  const recent: string[] = []
  const onTheWay = new Map<string, Message[]>()

  function open(conversationId: string): void {
    const place = recent.indexOf(conversationId)
    if (place !== -1) recent.splice(place, 1)
    recent.push(conversationId)
    for (const old of recent.splice(0, Math.max(0, recent.length - mostHeld))) {
      forgetTimeline(old)
      forgetCards(old)
    }
    if (timelineOf(conversationId) === undefined) void fill(conversationId)
  }

  async function fill(conversationId: string): Promise<void> {
    join(conversationId, [], { loading: true, atStart: false, gapError: null })
    await fromCache(conversationId, null)
    const shown = timelineOf(conversationId)
    if (shown !== undefined && shown.messages.length < pageSize) await older(conversationId)
    else join(conversationId, [], { loading: false })
  }

  async function older(conversationId: string): Promise<void> {
    const first = firstOf(conversationId)
    if (first <= 1) return join(conversationId, [], { loading: false, atStart: true })
    if (await fromCache(conversationId, first)) return join(conversationId, [], { loading: false })
    await fromServer(conversationId, first)
  }

  async function fromCache(conversationId: string, before: number | null): Promise<boolean> {
    const messages = await cache.page(conversationId, before, pageSize)
    const cards = await cache.cards(cardsOf(messages))
    if (timelineOf(conversationId) === undefined || messages.length === 0) return false
    holdCards(cards.map(({ view }) => view))
    const had = timelineOf(conversationId)?.messages.length
    join(conversationId, messages, {})
    return timelineOf(conversationId)?.messages.length !== had
  }

  async function fromServer(conversationId: string, before: number): Promise<void> {
    const missed: Message[] = []
    onTheWay.set(conversationId, missed)
    try {
      const page = await ask('history:page', { conversationId, from: { type: 'before', seq: before }, limit: pageSize })
      if (timelineOf(conversationId) === undefined) return
      const messages = newestOf([...page.messages, ...missed.filter(({ seq }) => seq < before)])
      holdPeople(page.people)
      holdCards(page.cards)
      cache.write({ type: 'page', conversationId, messages })
      cache.write({ type: 'cards', cards: page.cards })
      cache.write({ type: 'people', people: page.people })
      const atStart = page.messages.length === 0 || (page.messages[0]?.seq ?? 0) <= page.firstSeq
      join(conversationId, messages, { loading: false, atStart, gapError: null })
    } catch (error) {
      const gapError = error instanceof DomainError ? error : new DomainError('unavailable', 'server.failed')
      join(conversationId, [], { loading: false, gapError })
    } finally {
      onTheWay.delete(conversationId)
    }
  }

  function join(conversationId: string, messages: readonly Message[], part: Parameters<typeof holdTimeline>[1]): void {
    const held = timelineOf(conversationId)?.messages ?? []
    const latest = conversationRow(conversationId)?.conversation.seq ?? 0
    const joined = messages.length === 0 ? held : joinStretch(held, messages, latest)
    holdTimeline(conversationId, { ...part, messages: joined }, pendingOf(conversationId), me)
  }

  function firstOf(conversationId: string): number {
    const first = timelineOf(conversationId)?.messages[0]?.seq
    return first ?? (conversationRow(conversationId)?.conversation.seq ?? 0) + 1
  }

  function loadOlder(conversationId: string): void {
    const timeline = timelineOf(conversationId)
    if (timeline === undefined || timeline.loading || timeline.atStart) return
    join(conversationId, [], { loading: true, gapError: null })
    void older(conversationId)
  }

  return {
    open,
    loadOlder,
    heard({ conversationId, messages }) {
      onTheWay.get(conversationId)?.push(...(messages ?? []))
    },
    refill() {
      for (const conversationId of recent) {
        const timeline = timelineOf(conversationId)
        if (timeline === undefined || timeline.loading) continue
        if (timeline.messages.length < pageSize) loadOlder(conversationId)
      }
    },
    pendingChanged(conversationIds) {
      for (const conversationId of conversationIds) {
        if (timelineOf(conversationId) !== undefined) join(conversationId, [], {})
      }
    },
    forget(conversationId) {
      const place = recent.indexOf(conversationId)
      if (place !== -1) recent.splice(place, 1)
      forgetTimeline(conversationId)
      forgetCards(conversationId)
    },
  }
}

function cardsOf(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ body }) => (body.type === 'card' || body.type === 'cardNote' ? [body.cardId] : []))
}

/** Of two tellings of a message the one with the later rev. */
function newestOf(messages: readonly Message[]): readonly Message[] {
  const bySeq = new Map<number, Message>()
  for (const message of messages) {
    if ((bySeq.get(message.seq)?.rev ?? -1) <= message.rev) bySeq.set(message.seq, message)
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}
