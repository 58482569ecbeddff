import type { ScheduleContent, ScheduleState } from './schedule.ts'
import { plannedDates } from './schedule-plan.ts'
import type { Occurrence } from './series.ts'
import { keyOf } from './times.ts'

/**
 * What a schedule written anew means to whoever had answered. `series`: other times, everyone is asked again. `dates`:
 * single dates differ, `fewer`: some are called off; everyone is told, answers stay. `offers`: more times to choose among.
 */
export type ScheduleMoves =
  | { readonly type: 'none' | 'series' | 'offers' }
  | { readonly type: 'dates' | 'fewer'; readonly changed: readonly Occurrence[] }

type State = Pick<ScheduleState, 'planned'>

/** Compares what is still ahead. @see SCHED-6 */
export function scheduleMoves(
  before: ScheduleContent,
  after: ScheduleContent,
  state: State,
  now: number,
): ScheduleMoves {
  if (after.when.type === 'candidates') return { type: moreOffered(before, after) ? 'offers' : 'none' }
  const was = ahead(plannedDates(before, state), now)
  const is = ahead(plannedDates(after, state), now)
  const added = is.filter((one) => !was.some((other) => keyOf(other) === keyOf(one)))
  const gone = was.filter((one) => !is.some((other) => keyOf(other) === keyOf(one)))
  if (added.length === 0) return gone.length === 0 ? { type: 'none' } : { type: 'fewer', changed: gone }
  return sameRules(before, after) ? { type: 'dates', changed: added } : { type: 'series' }
}

function ahead(dates: readonly Occurrence[], now: number): Occurrence[] {
  return dates.filter(({ cancelled, endsAt }) => !cancelled && endsAt > now)
}

function moreOffered({ when: before }: ScheduleContent, { when: after }: ScheduleContent): boolean {
  return (
    before.type === 'candidates' && after.type === 'candidates' && after.candidates.length > before.candidates.length
  )
}

/** Whether only dates that are no longer as their rule says make the difference. */
function sameRules(before: ScheduleContent, after: ScheduleContent): boolean {
  if (before.when.type !== 'fixed' || after.when.type !== 'fixed' || before.zone !== after.zone) return false
  return JSON.stringify(before.when.series.segments) === JSON.stringify(after.when.series.segments)
}
