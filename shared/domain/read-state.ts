import { z } from 'zod'
import { Id, Seq } from './ids.ts'
import { countsAsUnread, type Message, mentionsPerson } from './message.ts'

/**
 * How far one person has read one conversation, counted by the server as of `asOfSeq`.
 * There is no stored counter: `unread` is derived from positions each time it is told.
 * @see MSG-5
 */
export const ReadState = z.strictObject({
  conversationId: Id,
  readSeq: Seq,
  asOfSeq: Seq,
  unread: z.number().int().min(0),
  mentionSeq: Seq.nullable(),
})
export type ReadState = z.infer<typeof ReadState>

/** The read state once `message` is there too; what it already knew, own messages and system lines change only `asOfSeq`. */
export function withMessage(state: ReadState, message: Message, me: string): ReadState {
  if (message.seq <= state.asOfSeq) return state
  const next = { ...state, asOfSeq: message.seq }
  if (message.seq <= state.readSeq || message.senderId === me || !countsAsUnread(message.body)) return next
  return {
    ...next,
    unread: state.unread + 1,
    mentionSeq: mentionsPerson(message.body, me) ? message.seq : state.mentionSeq,
  }
}

/** The read state as counted from scratch over all messages: the oracle for every shorter way. */
export function countUnread(
  messages: readonly Message[],
  readSeq: number,
  me: string,
): Omit<ReadState, 'conversationId'> {
  const unread = messages.filter((m) => m.seq > readSeq && m.senderId !== me && countsAsUnread(m.body))
  const asOfSeq = messages.reduce((last, m) => Math.max(last, m.seq), 0)
  const mentions = unread.filter((m) => mentionsPerson(m.body, me)).map((m) => m.seq)
  return { readSeq, asOfSeq, unread: unread.length, mentionSeq: mentions.length > 0 ? Math.max(...mentions) : null }
}
