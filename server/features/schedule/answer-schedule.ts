import { DomainError } from '#shared/domain/error.ts'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { isInvited } from '#shared/features/gathering/participants.ts'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { answersClosed, askedKeys, plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import { emptyTally } from '#shared/features/schedule/times.ts'
import type { CardFacts, Doing, Outcome } from '../rules.ts'

type Schedule = CardFacts<ScheduleContent, ScheduleState>
type Answering = Extract<ScheduleAction, { type: 'answer' }>
type Answered = Outcome<ScheduleContent, ScheduleEntry, ScheduleState>

/** One answer to one time, or to one date of a repeat; one to all of them takes the place of those. @see SCHED-3, SCHED-6 */
export function answerSchedule(
  { content, state, createdBy }: Schedule,
  mine: ScheduleEntry | null,
  { round, time, date, answer }: Answering,
  { now, personId }: Doing,
): Answered {
  if (!isInvited(content, createdBy, personId)) throw new DomainError('forbidden', 'schedule.notInvited')
  if (round !== state.round || !askedKeys(content, state).includes(time)) {
    throw new DomainError('conflict', 'schedule.changed')
  }
  if (state.planned === null && answersClosed(content, now)) throw new DomainError('conflict', 'schedule.answersClosed')
  if (date !== undefined) return answerDate({ content, state }, mine, { round, time, date, answer }, now)
  const tally = { ...(state.tallies[time] ?? emptyTally) }
  const before = mine?.answers[time]
  if (before !== undefined) tally[before] -= 1
  tally[answer] += 1
  return {
    state: { ...state, tallies: { ...state.tallies, [time]: tally } },
    entry: { round, answers: { ...mine?.answers, [time]: answer }, answeredAt: now },
  }
}

/** The counts are of what people said to all dates; what is the same for one date is not said again. */
function answerDate(
  { content, state }: Pick<Schedule, 'content' | 'state'>,
  mine: ScheduleEntry | null,
  { round, time, date, answer }: Omit<Answering, 'type' | 'date'> & { readonly date: LocalDate },
  now: number,
): Answered {
  const all = plannedDates(content, state)
  const ahead = all.some((one) => one.date === date && !one.cancelled && one.endsAt > now)
  if (all.length < 2 || !ahead) throw new DomainError('conflict', 'schedule.changed')
  const { [date]: _, ...others } = mine?.dates ?? {}
  const answers = mine?.answers ?? {}
  const dates = answers[time] === answer ? others : { ...others, [date]: answer }
  return { state, entry: { round, answers, dates, answeredAt: now } }
}
