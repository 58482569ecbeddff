import { countsAsUnread, type Message, mentionsPerson } from '#shared/domain/message.ts'
import { type ReadState, withMessage } from '#shared/domain/read-state.ts'

/**
 * Two tellings of how far one has read: the further one wins, and what arrived after it was counted is added.
 * `later` are the messages known behind `theirs.asOfSeq`; others among them do no harm.
 */
export function mergeRead(ours: ReadState, theirs: ReadState, later: readonly Message[], me: string): ReadState {
  if (ours.readSeq > theirs.readSeq) return readUpTo(theirs, ours.readSeq, later, me, ours)
  const inOrder = [...later].sort((a, b) => a.seq - b.seq)
  return inOrder.reduce((read, message) => withMessage(read, message, me), theirs)
}

/**
 * The read state once everything up to `readSeq` has been seen, before the server has said so.
 * Counted over `messages` where they reach back to `readSeq`; `known`, when given, is an earlier count at the same place.
 */
export function readUpTo(
  read: ReadState,
  readSeq: number,
  messages: readonly Message[],
  me: string,
  known: ReadState | null = null,
): ReadState {
  if (readSeq <= read.readSeq) return read
  if (known !== null && known.asOfSeq >= read.asOfSeq) return known
  const unread = messages.filter((m) => m.seq > readSeq && m.senderId !== me && countsAsUnread(m.body))
  const mentions = unread.filter((m) => mentionsPerson(m.body, me)).map((m) => m.seq)
  return {
    conversationId: read.conversationId,
    readSeq,
    asOfSeq: messages.reduce((last, m) => Math.max(last, m.seq), read.asOfSeq),
    unread: unread.length,
    mentionSeq: mentions.length > 0 ? Math.max(...mentions) : null,
  }
}
