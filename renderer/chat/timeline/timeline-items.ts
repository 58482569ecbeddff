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
const togetherFor = 3 * 60_000

/** Even the shortest day, when clocks go forward, is this long: within it nobody need be asked what day it is. */
const surelyOneDay = 22 * 60 * 60_000

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
    const today: number = day !== null && at >= day && at < day + surelyOneDay ? day : dayOf(at)
    if (today !== day || topKeys.has(row.key)) {
      items.push({ type: 'divider', key: `at-${row.key}`, at })
      before = null
    }
    day = today
    if (!newDrawn && newAfter !== null && isNews(row, me, newAfter)) {
      items.push({ type: 'new', key: 'new' })
      newDrawn = true
      before = null
    }
    if (row.message !== undefined && isLine(row.message)) {
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
function momentOf(row: TimelineRow): number {
  return row.message ? row.message.sentAt : row.pending.madeAt
}

/** A row that is drawn as before stays the same object, so that React leaves it alone. */
const drawn = new WeakMap<TimelineRow, MessageItem>()

function messageItem(row: TimelineRow, me: string, at: number, before: MessageItem | null): MessageItem {
  const senderId = row.message ? row.message.senderId : me
  const head =
    before === null ||
    sayerOf(before.message, before.senderId) !== sayerOf(row.message ?? null, senderId) ||
    Math.abs(at - before.at) >= togetherFor
  const mine = senderId === me
  const same = drawn.get(row)
  if (same && same.head === head && same.mine === mine) return same
  const message = row.message ?? null
  const pending = row.pending ?? null
  const item: MessageItem = { type: 'message', key: row.key, senderId, mine, head, at, message, pending }
  drawn.set(row, item)
  return item
}

/** What is no bubble but a quiet line across. */
function isLine({ body }: Message): boolean {
  return body.type === 'system' || body.type === 'recalled'
}

/** Whose run of bubbles it is; a robot that was given another name begins a new one. */
function sayerOf(message: Message | null, senderId: string | null): string | null {
  return message?.body.type === 'robot' ? JSON.stringify(message.body.robot) : senderId
}

function isNews({ message }: TimelineRow, me: string, after: number): boolean {
  return message !== undefined && message.seq > after && message.senderId !== me && message.body.type !== 'system'
}
