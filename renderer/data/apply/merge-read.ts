import type { Message } from '#shared/domain/message.ts'
import { countUnread, type ReadState, withMessages } from '#shared/domain/read-state.ts'

/**
 * Two tellings of how far one has read: the further one wins, and what happened after it was counted is added.
 * `later` are the messages known to be new or different since; others among them do no harm.
 */
export function mergeRead(ours: ReadState, theirs: ReadState, later: readonly Message[], me: string): ReadState {
  return ours.readSeq > theirs.readSeq ? ours : withMessages(theirs, later, ours.asOfRev, me)
}

/**
 * The read state once everything up to `readSeq` has been seen, before the server has said so.
 * Counted over `messages` where they reach back to `readSeq`.
 */
export function readUpTo(read: ReadState, readSeq: number, messages: readonly Message[], me: string): ReadState {
  if (readSeq <= read.readSeq) return read
  const counted = countUnread(messages, readSeq, me)
  return { ...read, ...counted, asOfSeq: Math.max(counted.asOfSeq, read.asOfSeq) }
}
