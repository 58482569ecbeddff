import { DomainError } from '#shared/domain/error.ts'
import { isInvited } from '#shared/features/gathering/participants.ts'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { answersClosed, askedKeys } from '#shared/features/schedule/schedule-plan.ts'
import { emptyTally } from '#shared/features/schedule/times.ts'
import type { CardFacts, Doing, Outcome } from '../rules.ts'

/** One answer to one time. @see SCHED-3 */
export function answerSchedule(
  { content, state, createdBy }: CardFacts<ScheduleContent, ScheduleState>,
  mine: ScheduleEntry | null,
  { round, time, answer }: Extract<ScheduleAction, { type: 'answer' }>,
  { now, personId }: Doing,
): Outcome<ScheduleContent, ScheduleEntry, ScheduleState> {
  if (!isInvited(content, createdBy, personId)) throw new DomainError('forbidden', 'schedule.notInvited')
  if (round !== state.round || !askedKeys(content, state).includes(time)) {
    throw new DomainError('conflict', 'schedule.changed')
  }
  if (state.planned === null && answersClosed(content, now)) throw new DomainError('conflict', 'schedule.answersClosed')
  const tally = { ...(state.tallies[time] ?? emptyTally) }
  const before = mine?.answers[time]
  if (before !== undefined) tally[before] -= 1
  tally[answer] += 1
  return {
    state: { ...state, tallies: { ...state.tallies, [time]: tally } },
    entry: { round, answers: { ...mine?.answers, [time]: answer }, answeredAt: now },
  }
}
