import { create } from 'zustand'
import type { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'
import { leavePassage, usePassageStore } from './passage.store.ts'
import type { PendingMessage } from './pending-message.ts'
import { running } from './runtime.ts'
import { keyOf, type TimelineRow } from './timeline-row.ts'

/**
 * What one conversation shows: `messages` reach without a hole up to the latest, `rows` are these and the pending ones.
 * `atStart`: nothing older may be seen. `gapError`: why older ones could not be had.
 */
export interface Timeline {
  readonly messages: readonly Message[]
  readonly rows: readonly TimelineRow[]
  readonly loading: boolean
  readonly atStart: boolean
  readonly gapError: DomainError | null
}

interface TimelinesState {
  readonly timelines: ReadonlyMap<string, Timeline>
  readonly open: string | null
}

const empty: Timeline = { messages: [], rows: [], loading: true, atStart: false, gapError: null }

export const useTimelines = create<TimelinesState>()(() => ({ timelines: new Map(), open: null }))

/** `loading` with no rows until `openTimeline` has found something to show. */
export function useTimeline(conversationId: string): Timeline {
  return useTimelines((state) => state.timelines.get(conversationId) ?? empty)
}

/** Shows a conversation: the cached page at once, then what the server has. `null`: none is shown any more. */
export function openTimeline(conversationId: string | null): void {
  useTimelines.setState({ open: conversationId })
  if (conversationId !== usePassageStore.getState().passage?.conversationId && conversationId !== null) leavePassage()
  if (conversationId !== null) running()?.timelines.open(conversationId)
}

/** One page further back, from the cache first. Asked again while loading, it does nothing. */
export function loadOlder(conversationId: string): void {
  running()?.timelines.loadOlder(conversationId)
}

export function timelineOf(conversationId: string): Timeline | undefined {
  return useTimelines.getState().timelines.get(conversationId)
}

/** Only the data layer writes: new content and state of a timeline that is held, or a new one. */
export function holdTimeline(
  conversationId: string,
  part: Partial<Omit<Timeline, 'rows'>>,
  pending: readonly PendingMessage[],
  me: string,
): void {
  useTimelines.setState(({ timelines }) => {
    const before = timelines.get(conversationId) ?? empty
    const next = { ...before, ...part }
    const rows = rowsOf(before, next.messages, pending, me)
    return { timelines: new Map(timelines).set(conversationId, { ...next, rows }) }
  })
}

export function forgetTimeline(conversationId: string): void {
  useTimelines.setState(({ timelines }) => {
    if (!timelines.has(conversationId)) return {}
    const rest = new Map(timelines)
    rest.delete(conversationId)
    return { timelines: rest }
  })
}

/** Rows of unchanged messages stay the same objects, so that only what changed is drawn again. */
function rowsOf(
  before: Timeline,
  messages: readonly Message[],
  pending: readonly PendingMessage[],
  me: string,
): readonly TimelineRow[] {
  const shift = (messages[0]?.seq ?? 0) - (before.messages[0]?.seq ?? 0)
  const rows: TimelineRow[] = messages.map((message, at) => {
    const held = before.rows[at + shift]
    return held?.message === message ? held : { key: keyOf(message, me), message }
  })
  if (pending.length === 0) return rows
  const arrived = new Set(messages.slice(-300).map((message) => keyOf(message, me)))
  const waiting = pending.filter(({ clientId }) => !arrived.has(clientId))
  const heldPending = new Map(before.rows.slice(before.messages.length).map((row) => [row.pending, row]))
  return [...rows, ...waiting.map((one) => heldPending.get(one) ?? { key: one.clientId, pending: one })]
}
