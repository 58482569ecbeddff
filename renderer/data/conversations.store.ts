import { create } from 'zustand'
import type { Head } from './apply/head.ts'
import { useCleared } from './cleared.store.ts'
import type { Draft } from './draft.ts'

/** One line of the conversation list. */
export interface ConversationRow extends Head {
  readonly draft: Draft | null
}

interface ConversationsState {
  readonly rows: ReadonlyMap<string, ConversationRow>
  readonly order: readonly string[]
  readonly unread: number
}

const nothing: ConversationsState = { rows: new Map(), order: [], unread: 0 }

/** `order`: ids, the conversation with the newest message first; `unread`: the total. */
export const useConversations = create<ConversationsState>()(() => nothing)

export function useConversation(conversationId: string | null): ConversationRow | undefined {
  return useConversations((state) => (conversationId === null ? undefined : state.rows.get(conversationId)))
}

/** The number on the badge. @see MSG-5 */
export function useTotalUnread(): number {
  return useConversations((state) => state.unread)
}

export function conversationRow(conversationId: string): ConversationRow | undefined {
  return useConversations.getState().rows.get(conversationId)
}

/** Only the data layer writes. The draft stays as it is. */
export function holdHead(head: Head): void {
  useConversations.setState((state) => {
    const { id } = head.conversation
    const before = state.rows.get(id)
    const row: ConversationRow = { ...head, draft: before?.draft ?? null }
    const rows = new Map(state.rows).set(id, row)
    return {
      rows,
      order: before !== undefined && moment(before) === moment(row) ? state.order : placed(state.order, row, rows),
      unread: state.unread + row.read.unread - (before?.read.unread ?? 0),
    }
  })
}

/** Only the data layer writes: all at once, for the cached start. */
export function holdHeads(heads: readonly Head[], drafts: ReadonlyMap<string, Draft>): void {
  const rows = new Map<string, ConversationRow>()
  for (const head of heads) rows.set(head.conversation.id, { ...head, draft: drafts.get(head.conversation.id) ?? null })
  const order = [...rows.values()].sort(newestFirst).map(({ conversation }) => conversation.id)
  const unread = heads.reduce((sum, { read }) => sum + read.unread, 0)
  useConversations.setState({ rows, order, unread })
}

export function holdDraft(conversationId: string, draft: Draft | null): void {
  useConversations.setState((state) => {
    const row = state.rows.get(conversationId)
    if (row === undefined) return state
    return { rows: new Map(state.rows).set(conversationId, { ...row, draft }) }
  })
}

export function forgetHead(conversationId: string): void {
  useConversations.setState((state) => {
    const row = state.rows.get(conversationId)
    if (row === undefined) return state
    const rows = new Map(state.rows)
    rows.delete(conversationId)
    return { rows, order: state.order.filter((id) => id !== conversationId), unread: state.unread - row.read.unread }
  })
}

/** The instant a conversation is sorted by. */
function moment({ last, conversation }: Head): number {
  return last?.sentAt ?? useCleared.getState().places.get(conversation.id)?.at ?? conversation.createdAt
}

function newestFirst(a: Head, b: Head): number {
  return moment(b) - moment(a) || (a.conversation.id < b.conversation.id ? -1 : 1)
}

function placed(
  order: readonly string[],
  row: ConversationRow,
  rows: ReadonlyMap<string, ConversationRow>,
): readonly string[] {
  const { id } = row.conversation
  const others = order.filter((other) => other !== id)
  const at = others.findIndex((other) => {
    const present = rows.get(other)
    return present !== undefined && newestFirst(row, present) < 0
  })
  return at === -1 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)]
}
