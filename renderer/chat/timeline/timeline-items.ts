import type { Message } from '#shared/domain/message.ts'
import type { PendingMessage } from '../../data/pending-message.ts'
import type { TimelineRow } from '../../data/timeline-row.ts'

/** What the timeline draws, top to bottom. Keys are stable: an own message keeps its key when the server confirms it. */
export type TimelineItem =
  | { readonly type: 'start'; readonly key: 'start' }
  | { readonly type: 'divider'; readonly key: string; readonly at: number }
  | { readonly type: 'new'; readonly key: 'new' }
  | { readonly type: 'system'; readonly key: string; readonly message: Message }
  | MessageItem

export interface MessageItem {
  readonly type: 'message'
  readonly key: string
  readonly senderId: string | null
  readonly mine: boolean
  /** The first of a run by one sender: carries avatar and name. */
  readonly head: boolean
  readonly at: number
  readonly message: Message | null
  readonly pending: PendingMessage | null
}

interface TimelineQuestion {
  readonly rows: readonly TimelineRow[]
  readonly me: string
  readonly atStart: boolean
  /** Draw "new messages" before the first message of somebody else after this position; null draws none. */
  readonly newAfter: number | null
  /** Rows that stood at the top once: they keep their divider and name, so that older ones arriving above move nothing. */
  readonly topKeys: ReadonlySet<string>
  /** Local midnight before a moment. */
  readonly dayOf: (at: number) => number
}

/** Bubbles of one sender stay together for this long. */
export const togetherFor = 3 * 60_000

/** Dividers, runs by sender and the "new messages" line for the rows of a conversation. */
export function timelineItems({
  rows,
  me,
  atStart,
  newAfter,
  topKeys,
  dayOf,
}: TimelineQuestion): readonly TimelineItem[] {
  const items: TimelineItem[] = atStart ? [{ type: 'start', key: 'start' }] : []
  let before: MessageItem | null = null
  let day: number | null = null
  let newDrawn = newAfter === null
  for (const row of rows) {
    const at = momentOf(row)
    const top = topKeys.has(row.key)
    if (top || day !== dayOf(at)) {
      items.push({ type: 'divider', key: `at-${row.key}`, at })
      before = null
    }
    day = dayOf(at)
    if (!newDrawn && newAfter !== null && isNews(row, me, newAfter)) {
      items.push({ type: 'new', key: 'new' })
      newDrawn = true
      before = null
    }
    if (row.message?.body.type === 'system') {
      items.push({ type: 'system', key: row.key, message: row.message })
      before = null
      continue
    }
    before = messageItem(row, me, at, before)
    items.push(before)
  }
  return items
}

/** When the row was sent; before the server said so, when it was written. */
export function momentOf(row: TimelineRow): number {
  return row.message ? row.message.sentAt : row.pending.madeAt
}

function messageItem(row: TimelineRow, me: string, at: number, before: MessageItem | null): MessageItem {
  const senderId = row.message ? row.message.senderId : me
  const together = before !== null && before.senderId === senderId && Math.abs(at - before.at) < togetherFor
  return {
    type: 'message',
    key: row.key,
    senderId,
    mine: senderId === me,
    head: !together,
    at,
    message: row.message ?? null,
    pending: row.pending ?? null,
  }
}

function isNews({ message }: TimelineRow, me: string, after: number): boolean {
  return message !== undefined && message.seq > after && message.senderId !== me && message.body.type !== 'system'
}
