import { create } from 'zustand'
import type { ConversationRow } from './conversations.store.ts'

/** Conversations taken off the list, by id: up to which position. @see MSG-5 */
export const useHidden = create<{ readonly seqs: ReadonlyMap<string, number> }>()(() => ({ seqs: new Map() }))

/** Off the list until something comes behind the position. */
export function isHidden({ conversation }: Pick<ConversationRow, 'conversation'>, seqs: ReadonlyMap<string, number>) {
  return conversation.seq <= (seqs.get(conversation.id) ?? -1)
}
