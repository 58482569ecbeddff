import type { Bilingual } from '#shared/domain/ids.ts'
import type { MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { howLong } from '../gathering/how-long.ts'
import type { CardFacts, Outcome, Waking } from '../rules.ts'

type Meeting = CardFacts<MeetingContent, MeetingState>

const minute = 60_000

/** The first reminder that is not over; null when none is left. @see MEET-1, TOOL-3 */
export function nextReminder({ content, state, createdAt }: Meeting): number | null {
  const after = Math.max(createdAt, state.remindedUpTo ?? 0)
  const moments = content.reminders.map((minutes) => content.startsAt - minutes * minute).filter((at) => at > after)
  return moments.length === 0 ? null : Math.min(...moments)
}

/**
 * Reminds whoever attends, the first time in a round also the undecided, and whoever called the meeting unless they
 * declined. However many were missed meanwhile, one line goes out, and it says how long it is from now.
 */
export function remindOf(
  { content, state, createdBy }: Meeting,
  { now, entries }: Waking<MeetingEntry>,
): Outcome<MeetingContent, MeetingEntry, MeetingState> {
  const current = entries.filter(({ entry }) => entry.round === state.round)
  const declined = current.some(({ personId, entry }) => personId === createdBy && entry.answer === 'decline')
  const called = current
    .filter(({ entry }) => entry.answer === 'attend' || (entry.answer === 'undecided' && !state.reminded))
    .map(({ personId }) => personId)
  return {
    state: { ...state, remindedUpTo: now, reminded: true },
    says: {
      summary: reminderLine(content, now),
      mentions: declined ? called : [...new Set([createdBy, ...called])],
    },
  }
}

function reminderLine({ topic, startsAt }: MeetingContent, now: number): Bilingual {
  const minutes = Math.ceil((startsAt - now) / minute)
  if (minutes <= 0) return { zh: `会议开始了：${topic}`, en: `The meeting begins: ${topic}` }
  const { zh, en } = howLong(minutes)
  return { zh: `会议将在 ${zh}后开始：${topic}`, en: `The meeting begins in ${en}: ${topic}` }
}
