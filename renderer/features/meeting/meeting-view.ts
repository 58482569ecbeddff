import { isInvited } from '#shared/features/gathering/participants.ts'
import {
  type MeetingAnswer,
  type MeetingContent,
  type MeetingEntry,
  type MeetingPhase,
  type MeetingState,
  meetingPhase,
} from '#shared/features/meeting/meeting.ts'
import type { CardFacts, CardPhase } from '../face.ts'

export interface MeetingSituation {
  readonly card: Pick<CardFacts, 'createdBy' | 'endedAt'>
  readonly content: MeetingContent
  readonly state: MeetingState
  readonly mine: MeetingEntry | null
  readonly phase: CardPhase
  /** The viewer, where they are known already. */
  readonly me: string | null
  readonly now: number
}

/** What one viewer sees of a meeting and may do with it. */
export interface MeetingView {
  readonly phase: MeetingPhase
  /** Ended or cancelled. */
  readonly over: boolean
  /** In the present round. */
  readonly mine: MeetingEntry | null
  /** `asked`: may answer. `again`: answered, and time or place changed since. `closed`: takes no answers of theirs. */
  readonly ballot: 'asked' | 'again' | 'closed'
  readonly invited: boolean
  /** It is still ahead or going on, and the viewer has not said that they stay away. */
  readonly comes: boolean
  /** It has a room, and this viewer may go in now. */
  readonly room: boolean
}

/** Within so many milliseconds before the start the card itself offers the room. */
export const roomOffered = 15 * 60_000

/** Decides all of it; pure. @see MEET-2, MEET-3, MEET-4 */
export function meetingView({ card, content, state, mine, phase, me, now }: MeetingSituation): MeetingView {
  const meets = meetingPhase(content, card.endedAt, now)
  const current = mine !== null && mine.round === state.round ? mine : null
  const invited = me === null || isInvited(content, card.createdBy, me)
  const over = meets === 'ended' || meets === 'cancelled'
  const open = phase === 'open' && !over
  return {
    phase: meets,
    over,
    mine: current,
    ballot: !open || !invited ? 'closed' : mine !== null && current === null ? 'again' : 'asked',
    invited,
    comes: open && invited && current?.answer !== 'decline',
    room: open && invited && content.where.type === 'online',
  }
}

/** What an answer sends: to the round that the viewer saw. */
export function answering(answer: MeetingAnswer, note: string, { round }: MeetingState) {
  return { type: 'answer', answer, note, round } as const
}
