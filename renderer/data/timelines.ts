import type { Message } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { HeldCard } from './apply/merge-card.ts'
import { joinStretch } from './apply/stretch.ts'
import type { Cache } from './cache/cache.ts'
import { forgetCards, holdCards, notTakenBack } from './cards.store.ts'
import { clearedTo, notCleared } from './cleared.store.ts'
import { conversationRow } from './conversations.store.ts'
import { pendingOf } from './outbox.store.ts'
import { holdPeople } from './people.store.ts'
import { reachesStart } from './reaches-start.ts'
import { refusalOf } from './refusal-of.ts'
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
  /** Nothing of what was said so far is shown any more. */
  empty(conversationId: string): void
  forget(conversationId: string): void
}

/** Opens conversations and pages back in them: cache first, server next. The last few stay in memory. */
export function createTimelines(ask: Runtime['ask'], cache: Cache, me: string): Timelines {
  const recent: string[] = []
  const onTheWay = new Map<string, Message[]>()
  const ages = new Map<string, number>()

  /** Counts how often a conversation began anew: a page that was asked for before says nothing any more. */
  const ageOf = (conversationId: string): number => ages.get(conversationId) ?? 0
  const beginAnew = (conversationId: string): void => void ages.set(conversationId, ageOf(conversationId) + 1)

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
    if (first <= clearedTo(conversationId) + 1) return join(conversationId, [], { loading: false, atStart: true })
    if (await fromCache(conversationId, first)) return join(conversationId, [], { loading: false })
    await fromServer(conversationId, first)
  }

  async function fromCache(conversationId: string, before: number | null): Promise<boolean> {
    const age = ageOf(conversationId)
    let cards: readonly HeldCard[] = []
    const messages = await withNews(conversationId, before, async () => {
      const page = await cache.page(conversationId, before, pageSize)
      cards = await cache.cards(cardsOf(page))
      return page
    })
    const had = timelineOf(conversationId)?.messages.length
    if (had === undefined || messages.length === 0 || age !== ageOf(conversationId)) return false
    holdCards(cards.map(({ view }) => view))
    join(conversationId, messages, {})
    return timelineOf(conversationId)?.messages.length !== had
  }

  async function fromServer(conversationId: string, before: number): Promise<void> {
    const age = ageOf(conversationId)
    const from = { type: 'before', seq: before } as const
    try {
      const asked = ask('history:page', { conversationId, from, limit: pageSize })
      const messages = await withNews(conversationId, before, async () => (await asked).messages)
      const page = await asked
      if (timelineOf(conversationId) === undefined) return
      if (age !== ageOf(conversationId)) return join(conversationId, [], { loading: false })
      keepPage(conversationId, page, messages)
    } catch (error) {
      if (timelineOf(conversationId) === undefined) return
      join(conversationId, [], { loading: false, gapError: refusalOf(error) })
    }
  }

  function keepPage(conversationId: string, page: RequestOutput<'history:page'>, messages: readonly Message[]): void {
    const { cards, people } = page
    const shown = notCleared(conversationId, messages)
    holdPeople(people)
    holdCards(cards)
    cache.write({ type: 'page', conversationId, messages: shown })
    cache.write({ type: 'cards', cards: notTakenBack(cards) })
    cache.write({ type: 'people', people })
    join(conversationId, shown, { loading: false, atStart: reachesStart(conversationId, page), gapError: null })
  }

  /** A page, with what changed in it while it was on its way. */
  async function withNews(
    conversationId: string,
    before: number | null,
    get: () => Promise<readonly Message[]>,
  ): Promise<readonly Message[]> {
    const news: Message[] = []
    onTheWay.set(conversationId, news)
    try {
      const page = await get()
      const fitting = news.filter(({ seq }) => before === null || seq < before)
      return page.length === 0 || fitting.length === 0 ? page : newestOf([...page, ...fitting])
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
    heard({ conversationId, prevRev, messages }) {
      if (prevRev === null) beginAnew(conversationId)
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
    empty(conversationId) {
      beginAnew(conversationId)
      if (timelineOf(conversationId) === undefined) return
      const part = { messages: [], loading: false, atStart: true, gapError: null }
      holdTimeline(conversationId, part, pendingOf(conversationId), me)
    },
    forget(conversationId) {
      beginAnew(conversationId)
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
