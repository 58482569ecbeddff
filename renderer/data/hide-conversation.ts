import { z } from 'zod'
import { ask } from './ask.ts'
import { conversationRow } from './conversations.store.ts'
import { useHidden } from './hidden.store.ts'
import { keptRecord } from './kept-record.ts'

/** Takes a conversation off the list, on all of one's devices, until its next message. @throws DomainError @see MSG-5 */
export async function hideConversation(conversationId: string): Promise<void> {
  const row = conversationRow(conversationId)
  if (row === undefined) return
  const { seq } = await ask('conversation:hide', { conversationId, seq: row.conversation.seq })
  hold(conversationId, seq)
}

export interface HiddenChats {
  told(conversationId: string, seq: number): void
  /** All there are, as the server has them. */
  toldAll(seqs: Readonly<Record<string, number>>): void
}

/** Follows what the server says is off the list; kept, so that a start without it shows the same. */
export function createHiddenChats(storage: Storage, key: string): HiddenChats {
  const kept = keptRecord(storage, key, z.number())
  useHidden.setState({ seqs: kept.read() })
  return {
    told(conversationId, seq) {
      hold(conversationId, seq)
      kept.write(useHidden.getState().seqs)
    },
    toldAll(seqs) {
      useHidden.setState({ seqs: new Map(Object.entries(seqs)) })
      kept.write(useHidden.getState().seqs)
    },
  }
}

function hold(conversationId: string, seq: number): void {
  useHidden.setState(({ seqs }) => ({ seqs: new Map(seqs).set(conversationId, seq) }))
}
