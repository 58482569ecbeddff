import { isDeepStrictEqual } from 'node:util'
import { DomainError } from '#shared/domain/error.ts'
import type { Bilingual } from '#shared/domain/ids.ts'
import {
  type MeetingAction,
  type MeetingContent,
  type MeetingEntry,
  type MeetingState,
  meetingMoves,
} from '#shared/features/meeting/meeting.ts'
import { newcomers, uninvites } from '../gathering/invitees.ts'
import type { CardFacts, Doing, Outcome } from '../rules.ts'

type Changing = Extract<MeetingAction, { type: 'change' }>
type Changed = Outcome<MeetingContent, MeetingEntry, MeetingState>

/**
 * A meeting written anew by whoever runs it. Another time or place asks everyone again; people who come to it are asked;
 * anything else changes quietly. Nobody who was asked is struck out: they would not learn of it. What somebody else changed
 * meanwhile is not undone unseen.
 * @see MEET-3, TOOL-2
 */
export function changeMeeting(
  { content: before, state }: CardFacts<MeetingContent, MeetingState>,
  { content: after, changes = state.changes }: Changing,
  { now, runs }: Doing,
): Changed {
  if (!runs) throw new DomainError('forbidden', 'card.notYours')
  if (changes !== state.changes) throw new DomainError('conflict', 'meeting.rewritten')
  if (uninvites(before.participants, after.participants)) throw new DomainError('conflict', 'meeting.uninvites')
  if (isDeepStrictEqual(before, after)) return { state }
  // A reminder that the new words would have had earlier is not made up for.
  const next = { ...state, changes: state.changes + 1, remindedUpTo: now }
  const moves = meetingMoves(before, after)
  if (moves.time || moves.place) {
    return {
      content: after,
      state: { ...next, round: state.round + 1, answers: { attend: 0, decline: 0, undecided: 0 }, reminded: false },
      says: { summary: movedLine(after.topic, moves), mentions: 'asked' },
    }
  }
  const added = newcomers(before.participants, after.participants)
  if (added === null) return { content: after, state: next }
  return {
    content: after,
    state: next,
    says: { summary: { zh: `邀请你参加会议：${after.topic}`, en: `You are invited: ${after.topic}` }, mentions: added },
  }
}

function movedLine(topic: string, { time, place }: { readonly time: boolean; readonly place: boolean }): Bilingual {
  if (time && place)
    return { zh: `会议时间和地点有变，请重新答复：${topic}`, en: `New time and place, please answer again: ${topic}` }
  return time
    ? { zh: `会议时间有变，请重新答复：${topic}`, en: `New time, please answer again: ${topic}` }
    : { zh: `会议地点有变，请重新答复：${topic}`, en: `New place, please answer again: ${topic}` }
}
