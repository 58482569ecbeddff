import { isDeepStrictEqual } from 'node:util'
import { DomainError } from '#shared/domain/error.ts'
import {
  firstKey,
  type ScheduleContent,
  type ScheduleEntry,
  type ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { type ScheduleMoves, scheduleMoves } from '#shared/features/schedule/schedule-moves.ts'
import { emptyTally, keyOf } from '#shared/features/schedule/times.ts'
import { newcomers, uninvites } from '../gathering/invitees.ts'
import type { CardFacts, Doing, Outcome, Saying } from '../rules.ts'
import { spanLine } from './span-line.ts'

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
  const said = saying(before, after, moves)
  return {
    content: after,
    state: moves.type === 'series' ? asksAgain(next, after) : next,
    ...(said !== null && { says: said }),
  }
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

function saying(before: ScheduleContent, after: ScheduleContent, moves: ScheduleMoves): Saying | null {
  const { title } = after
  if (moves.type === 'series') {
    return {
      summary: { zh: `时间有变，请重新答复：${title}`, en: `New times, please answer again: ${title}` },
      mentions: 'asked',
    }
  }
  if (moves.type === 'offers') {
    return {
      summary: { zh: `有新的候选时间，请答复：${title}`, en: `More times to choose among, please answer: ${title}` },
      mentions: 'asked',
    }
  }
  if ('changed' in moves) return { summary: datesLine(after, moves), mentions: 'asked' }
  const added = newcomers(before.participants, after.participants)
  return added === null
    ? null
    : { summary: { zh: `邀请你参加：${title}`, en: `You are invited: ${title}` }, mentions: added }
}

/** The first date that differs by name; how many more, as a number. */
function datesLine({ title, zone }: ScheduleContent, moves: Extract<ScheduleMoves, { changed: unknown }>) {
  const [first, ...more] = moves.changed
  const { zh, en } = first === undefined ? { zh: '', en: '' } : spanLine(first, zone)
  if (moves.type === 'fewer') {
    return more.length === 0
      ? { zh: `取消一次：${title}，${zh}`, en: `One date is called off: ${title}, ${en}` }
      : {
          zh: `取消 ${more.length + 1} 次：${title}，${zh} 起`,
          en: `${more.length + 1} dates are called off: ${title}, from ${en}`,
        }
  }
  return more.length === 0
    ? { zh: `改期一次：${title}，改到 ${zh}`, en: `One date has moved: ${title}, now ${en}` }
    : { zh: `改期 ${more.length + 1} 次：${title}`, en: `${more.length + 1} dates have moved: ${title}` }
}
