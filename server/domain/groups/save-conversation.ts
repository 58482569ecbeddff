import { type ConversationChange, takeRev, updateConversation } from '../../storage/stores/conversations.store.ts'
import type { Work } from '../once.ts'

/** Saves what everyone sees of the conversation itself, under a rev that was taken already (by the line that says it). */
export async function saveConversation(
  work: Work,
  at: { conversationId: string; rev: number },
  change: ConversationChange,
): Promise<void> {
  await updateConversation(work.db, at.conversationId, at.rev, change)
  work.news.at(at.conversationId, at.rev).conversation = true
}

/** The next rev, for a change no line tells. */
export async function nextRev(work: Work, conversationId: string): Promise<number> {
  const [taken] = await takeRev(work.db, { id: conversationId })
  if (taken === undefined) throw new Error(`no conversation ${conversationId}`)
  return taken.rev
}
