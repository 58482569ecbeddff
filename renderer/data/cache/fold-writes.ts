import type { Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Person } from '#shared/domain/person.ts'
import type { ReadState } from '#shared/domain/read-state.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { stepHead } from '../apply/head.ts'
import { mergeMembers } from '../apply/merge-members.ts'
import { planStretch } from '../apply/stretch.ts'
import type { HeadRow } from './database.ts'

/** Something the cache is to remember, in the order it happened. */
export type CacheWrite =
  | { readonly type: 'changes'; readonly changes: Changes; readonly forced?: boolean }
  | { readonly type: 'page'; readonly conversationId: string; readonly messages: readonly Message[] }
  | { readonly type: 'cleared'; readonly conversationId: string }
  | { readonly type: 'gone'; readonly conversationId: string }
  | { readonly type: 'read'; readonly read: ReadState }
  | { readonly type: 'members'; readonly conversationId: string; readonly members: readonly Member[] }
  | { readonly type: 'cards'; readonly cards: readonly CardView[] }
  | { readonly type: 'people'; readonly people: readonly Person[] }

/** What is stored of one conversation, and what of it is to be written. `wipe`: what was stored before goes first. */
export interface Shelf {
  head: HeadRow | null
  members: readonly Member[] | null
  wipe: boolean
  membersChanged: boolean
  readonly puts: Map<number, Message>
}

export function newShelf(head: HeadRow | null, members: readonly Member[] | null): Shelf {
  return { head, members, wipe: false, membersChanged: false, puts: new Map() }
}

/** The same reducer as in memory, applied to what the database holds: it may be behind or ahead of this window. */
export function foldWrite(shelf: Shelf, write: CacheWrite, me: string): void {
  if (write.type === 'changes') foldChanges(shelf, write.changes, write.forced === true, me)
  else if (write.type === 'page') foldMessages(shelf, write.messages)
  else if (write.type === 'read') foldRead(shelf, write.read)
  else if (write.type === 'cleared') foldCleared(shelf)
  else if (write.type === 'gone') {
    empty(shelf)
    shelf.head = null
  } else if (write.type === 'members') {
    shelf.members = write.members
    shelf.membersChanged = true
  }
}

function foldChanges(shelf: Shelf, changes: Changes, forced: boolean, me: string): void {
  const step = stepHead(forced ? null : shelf.head, changes, me)
  if (step.type !== 'changed') return
  const { first, end } = shelf.head ?? { first: 1, end: 0 }
  if (step.fresh) empty(shelf)
  const { conversation } = step.head
  const held = step.fresh ? { first: conversation.seq + 1, end: conversation.seq } : { first, end }
  shelf.head = { ...step.head, id: conversation.id, ...held }
  foldMessages(shelf, changes.messages ?? [])
  if (shelf.members === null || changes.members === undefined) return
  shelf.members = mergeMembers(shelf.members, changes.members)
  shelf.membersChanged = true
}

function foldMessages(shelf: Shelf, messages: readonly Message[]): void {
  const { head } = shelf
  if (head === null) return
  const held = head.first > head.end ? null : { first: head.first, last: head.end }
  const { keep, put, span } = planStretch(held, messages, head.conversation.seq)
  if (!keep && held !== null) {
    shelf.wipe = true
    shelf.puts.clear()
  }
  for (const message of put) {
    if ((shelf.puts.get(message.seq)?.rev ?? -1) <= message.rev) shelf.puts.set(message.seq, message)
  }
  const { first, last } = span ?? { first: head.conversation.seq + 1, last: head.conversation.seq }
  shelf.head = { ...head, first, end: last }
}

function foldRead(shelf: Shelf, read: ReadState): void {
  const { head } = shelf
  if (head === null || head.read.readSeq > read.readSeq || head.read.asOfRev > read.asOfRev) return
  shelf.head = { ...head, read }
}

/** What was said goes; who is in it stays. */
function foldCleared(shelf: Shelf): void {
  shelf.wipe = true
  shelf.puts.clear()
  if (shelf.head === null) return
  const { seq } = shelf.head.conversation
  shelf.head = { ...shelf.head, last: null, first: seq + 1, end: seq }
}

function empty(shelf: Shelf): void {
  shelf.wipe = true
  shelf.members = null
  shelf.membersChanged = true
  shelf.puts.clear()
}
