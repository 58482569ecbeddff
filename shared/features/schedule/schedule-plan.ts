import { dateAt, type LocalDate } from '../../domain/zoned-time.ts'
import type { ScheduleAnswer, ScheduleContent, ScheduleEntry, ScheduleState } from './schedule.ts'
import { type Occurrence, occurrencesOf } from './series.ts'
import { keyOf } from './times.ts'

type Plan = Pick<ScheduleContent, 'when' | 'zone'>

/** Every date that is settled; none while times are only offered. @see SCHED-4 */
export function plannedDates({ when, zone }: Plan, { planned }: Pick<ScheduleState, 'planned'>): Occurrence[] {
  if (when.type === 'fixed') return occurrencesOf(when.series, zone)
  const chosen = when.candidates.find((time) => keyOf(time) === planned)
  if (chosen === undefined) return []
  return [{ date: dateAt(zone, chosen.startsAt), ...chosen, cancelled: false, moved: false }]
}

/** The times one answers about: those offered, or the settled one. @see SCHED-3 */
export function askedKeys({ when }: Plan, { planned }: Pick<ScheduleState, 'planned'>): readonly string[] {
  if (planned !== null) return [planned]
  return when.type === 'candidates' ? when.candidates.map(keyOf) : []
}

/** What somebody said of one date: of that one alone, else of all. @see SCHED-3, SCHED-6 */
export function answerOn(
  { planned }: Pick<ScheduleState, 'planned'>,
  { answers, dates }: Pick<ScheduleEntry, 'answers' | 'dates'>,
  date: LocalDate,
): ScheduleAnswer | null {
  return dates?.[date] ?? (planned === null ? null : (answers[planned] ?? null))
}

/**
 * Where a schedule stands, seen at `now`. `asking`: times are offered. `choosing`: no answers are taken any more, the
 * creator settles on one. `unsettled`: over without a time.
 */
export type SchedulePhase = 'asking' | 'choosing' | 'upcoming' | 'ongoing' | 'ended' | 'cancelled' | 'unsettled'

/** Ended before its first date began it is cancelled; by the clock, or once one had begun, it is over. @see SCHED-4, TOOL-2 */
export function schedulePhase(
  content: Plan,
  state: Pick<ScheduleState, 'planned'>,
  endedAt: number | null,
  now: number,
): SchedulePhase {
  const dates = plannedDates(content, state).filter(({ cancelled }) => !cancelled)
  if (dates.length === 0) {
    const over = content.when.type === 'candidates' && content.when.candidates.every(({ endsAt }) => endsAt <= now)
    if (endedAt !== null || over) return 'unsettled'
    return answersClosed(content, now) ? 'choosing' : 'asking'
  }
  if (endedAt !== null) return dates.every(({ startsAt }) => endedAt < startsAt) ? 'cancelled' : 'ended'
  if (dates.every(({ endsAt }) => endsAt <= now)) return 'ended'
  return dates.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ? 'ongoing' : 'upcoming'
}

/** Whether the deadline for answers to what is offered has passed. */
export function answersClosed({ when }: Plan, now: number): boolean {
  return when.type === 'candidates' && when.answerBy !== null && when.answerBy <= now
}

/** The next date that is not over; null where none is left. */
export function nextDate<Date extends Occurrence>(dates: readonly Date[], now: number): Date | null {
  const ahead = dates.filter(({ cancelled, endsAt }) => !cancelled && endsAt > now)
  return ahead.reduce<Date | null>((next, one) => (next === null || one.startsAt < next.startsAt ? one : next), null)
}
