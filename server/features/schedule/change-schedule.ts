import { isDeepStrictEqual } from 'node:util'
import { DomainError } from '#shared/domain/error.ts'
import {
  firstKey,
  type ScheduleContent,
  type ScheduleEntry,
  type ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { scheduleMoves } from '#shared/features/schedule/schedule-moves.ts'
import { plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import { emptyTally, keyOf } from '#shared/features/schedule/times.ts'
import { uninvites } from '../gathering/invitees.ts'
import type { CardFacts, Doing, Outcome } from '../rules.ts'
import { changeLine } from './change-line.ts'

type Changed = Outcome<ScheduleContent, ScheduleEntry, ScheduleState>

/**
 * A schedule written anew by whoever made it: this date, this and later, all of them, or its words. Other times ask
 * everyone again; a single date that is elsewhere or called off is told to everyone, and their answers stay.
 * @see SCHED-6
 */
export function changeSchedule(
  { content: before, state, createdBy }: CardFacts<ScheduleContent, ScheduleState>,
  after: ScheduleContent,
  { now, personId }: Doing,
): Changed {
  if (personId !== createdBy) throw new DomainError('forbidden', 'schedule.notCreator')
  if (uninvites(before.participants, after.participants)) throw new DomainError('conflict', 'schedule.uninvites')
  demandKept(before, after, state)
  if (isDeepStrictEqual(before, after)) return { state }
  const moves = scheduleMoves(before, after, state, now)
  // A reminder that the new words would have had earlier is not made up for.
  const next = { ...state, changes: state.changes + 1, remindedUpTo: now }
  const said = changeLine(before, after, moves)
  return {
    content: after,
    state: moves.type === 'series' ? asksAgain(next, after) : next,
    ...(said !== null && { says: said }),
    ...(isHeldOut(before, after, now) && { ends: true }),
  }
}

/** Whether all that was still to come is called off, and something was held: then it is over. */
function isHeldOut(before: ScheduleContent, after: ScheduleContent, now: number): boolean {
  if (before.when.type !== 'fixed' || after.when.type !== 'fixed') return false
  const were = new Set(datesOf(before).map(keyOf))
  return datesOf(after).every((date) => date.endsAt <= now && were.has(keyOf(date)))
}

function datesOf(content: ScheduleContent) {
  return plannedDates(content, { planned: null }).filter(({ cancelled }) => !cancelled)
}

/** What is settled is not offered again, and what is offered is not taken back: somebody may have answered it. */
function demandKept({ when: before }: ScheduleContent, { when: after }: ScheduleContent, state: ScheduleState): void {
  if (after.type === 'fixed') return
  if (before.type === 'fixed' || (state.planned !== null && !isDeepStrictEqual(before, after))) {
    throw new DomainError('conflict', 'schedule.settled')
  }
  const offered = new Set(after.candidates.map(keyOf))
  if (!before.candidates.every((one) => offered.has(keyOf(one))))
    throw new DomainError('conflict', 'schedule.withdraws')
}

function asksAgain(state: ScheduleState, content: ScheduleContent): ScheduleState {
  const planned = firstKey(content)
  const tallies = planned === null ? {} : { [planned]: emptyTally }
  return { ...state, planned, tallies, round: state.round + 1, reminded: false }
}
