import { z } from 'zod'
import { Id, Rev, Seq } from './ids.ts'
import { countsAsUnread, type Message, mentionsPerson } from './message.ts'

/**
 * How far one person has read one conversation, counted by the server as of `asOfSeq` and `asOfRev`: which messages there
 * were, and which of them had been taken back. There is no stored counter: `unread` is derived each time it is told.
 * @see MSG-5
 */
export const ReadState = z.strictObject({
  conversationId: Id,
  readSeq: Seq,
  asOfSeq: Seq,
  asOfRev: Rev,
  unread: z.number().int().min(0),
  mentionSeq: Seq.nullable(),
})
export type ReadState = z.infer<typeof ReadState>

/**
 * The read state at `rev`, of which `messages` are those that became new or different since it was counted; what it knew
 * already does no harm among them. Where the call it remembers was taken back, only the server knows of one before it.
 */
export function withMessages(state: ReadState, messages: readonly Message[], rev: number, me: string): ReadState {
  const { asOfRev } = state
  if (rev <= asOfRev) return state
  const told = messages.filter((message) => message.rev > asOfRev).sort((one, other) => one.seq - other.seq)
  return told.reduce((next, message) => withMessage(next, message, me), { ...state, asOfRev: rev })
}

/** Own messages, system lines and what comes already taken back move only `asOfSeq`. */
function withMessage(state: ReadState, message: Message, me: string): ReadState {
  const { seq, body } = message
  const counted = seq <= state.asOfSeq
  const next = counted ? state : { ...state, asOfSeq: seq }
  if (seq <= state.readSeq || message.senderId === me) return next
  if (counted) return body.type === 'recalled' ? withoutOne(next, seq) : next
  if (!countsAsUnread(body)) return next
  return { ...next, unread: next.unread + 1, mentionSeq: mentionsPerson(body, me) ? seq : next.mentionSeq }
}

/** Nothing is taken back twice, and whatever can be taken back had counted. @see MSG-2 */
function withoutOne(state: ReadState, seq: number): ReadState {
  return {
    ...state,
    unread: Math.max(0, state.unread - 1),
    mentionSeq: state.mentionSeq === seq ? null : state.mentionSeq,
  }
}

/** The read state as counted from scratch over all messages: the oracle for every shorter way. */
export function countUnread(
  messages: readonly Message[],
  readSeq: number,
  me: string,
): Omit<ReadState, 'conversationId' | 'asOfRev'> {
  const unread = messages.filter((m) => m.seq > readSeq && m.senderId !== me && countsAsUnread(m.body))
  const asOfSeq = messages.reduce((last, m) => Math.max(last, m.seq), 0)
  const mentions = unread.filter((m) => mentionsPerson(m.body, me)).map((m) => m.seq)
  return { readSeq, asOfSeq, unread: unread.length, mentionSeq: mentions.length > 0 ? Math.max(...mentions) : null }
}
