import { create } from 'zustand'
import type { PendingMessage } from './pending-message.ts'

interface OutboxState {
  readonly pending: ReadonlyMap<string, readonly PendingMessage[]>
}

/** What waits to be sent, by conversation, in order. */
export const useOutbox = create<OutboxState>()(() => ({ pending: new Map() }))

const none: readonly PendingMessage[] = []

export function usePending(conversationId: string): readonly PendingMessage[] {
  return useOutbox((state) => state.pending.get(conversationId) ?? none)
}

export function pendingOf(conversationId: string): readonly PendingMessage[] {
  return useOutbox.getState().pending.get(conversationId) ?? none
}

/** How many messages wait in all conversations together. */
export function usePendingCount(): number {
  return useOutbox(({ pending }) => [...pending.values()].reduce((sum, list) => sum + list.length, 0))
}
