import { z } from 'zod'
import { create } from 'zustand'

/** Where somebody cleared what this machine shows of a conversation: up to which position, and when that was said. */
export const Cleared = z.object({ seq: z.number(), at: z.number() })
export type Cleared = z.infer<typeof Cleared>

/** By conversation; for this person on this machine only. @see GRP-2 */
export const useCleared = create<{ readonly places: ReadonlyMap<string, Cleared> }>()(() => ({ places: new Map() }))

/** Nothing up to this position is shown any more; 0 where nothing was cleared. */
export function clearedTo(conversationId: string): number {
  return useCleared.getState().places.get(conversationId)?.seq ?? 0
}

/** What is left to show of these. */
export function notCleared<Placed extends { readonly seq: number }>(
  conversationId: string,
  messages: readonly Placed[],
): Placed[] {
  const seq = clearedTo(conversationId)
  return messages.filter((message) => message.seq > seq)
}
