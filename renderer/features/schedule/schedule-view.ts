import { isInvited } from '#shared/features/gathering/participants.ts'
import type {
  ScheduleAnswer,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
  Tally,
} from '#shared/features/schedule/schedule.ts'
import {
  answerOn,
  answersClosed,
  nextDate,
  plannedDates,
  type SchedulePhase,
  schedulePhase,
} from '#shared/features/schedule/schedule-plan.ts'
import type { Occurrence } from '#shared/features/schedule/series.ts'
import { emptyTally, keyOf, type Time } from '#shared/features/schedule/times.ts'
import type { CardFacts, CardPhase } from '../face.ts'

export interface ScheduleSituation {
  readonly card: Pick<CardFacts, 'createdBy' | 'endedAt'>
  readonly content: ScheduleContent
  readonly state: ScheduleState
  readonly mine: ScheduleEntry | null
  readonly phase: CardPhase
  /** The viewer, where they are known already. */
  readonly me: string | null
  readonly now: number
}

/** One time that is offered, with what everybody said to it. */
export interface OfferedTime extends Time {
  readonly key: string
  readonly tally: Tally
  readonly mine: ScheduleAnswer | null
  /** What most people can make; of several alike the earliest. Nothing, before anybody answered. */
  readonly best: boolean
  /** The one that was settled. */
  readonly settled: boolean
  /** It has begun: it cannot be settled any more. */
  readonly past: boolean
}

/** A settled date, with what the viewer said to it. @see SCHED-6 */
export interface AnsweredDate extends Occurrence {
  readonly mine: ScheduleAnswer | null
}

/** What one viewer sees of a schedule and may do with it. */
export interface ScheduleView {
  readonly phase: SchedulePhase
  readonly over: boolean
  /** What was offered, the earliest first; empty of a time that was fixed from the start. */
  readonly offered: readonly OfferedTime[]
  /** Every settled date; empty before. */
  readonly dates: readonly AnsweredDate[]
  /** The date to speak of: the next one, or the last of what is over. */
  readonly date: AnsweredDate | null
  /** Of the settled time: its key, what everybody said, what the viewer said. */
  readonly planned: { readonly key: string; readonly tally: Tally; readonly mine: ScheduleAnswer | null } | null
  readonly invited: boolean
  readonly mayAnswer: boolean
  /** Whoever made it, while it is open. @see SCHED-4 */
  readonly mayChange: boolean
  /** The date to speak of is ahead, and the viewer has not said that they stay away. */
  readonly comes: boolean
}

/** Decides all of it; pure. @see SCHED-1, SCHED-3, SCHED-4 */
export function scheduleView({ card, content, state, mine, phase, me, now }: ScheduleSituation): ScheduleView {
  const stands = schedulePhase(content, state, card.endedAt, now)
  const over = stands === 'ended' || stands === 'cancelled' || stands === 'unsettled'
  const current = mine !== null && mine.round === state.round ? mine : { answers: {} }
  const { answers } = current
  const invited = me === null || isInvited(content, card.createdBy, me)
  const open = phase === 'open' && !over
  const dates = plannedDates(content, state).map((one) => ({ ...one, mine: answerOn(state, current, one.date) }))
  const planned = plannedOf(state, answers)
  const date = nextDate(dates, now) ?? dates.filter(({ cancelled }) => !cancelled).at(-1) ?? dates.at(-1) ?? null
  return {
    phase: stands,
    over,
    offered: offeredOf(content, state, answers, now),
    dates,
    date,
    planned,
    invited,
    mayAnswer: open && invited && (planned !== null || !answersClosed(content, now)),
    mayChange: open && me === card.createdBy,
    comes: open && invited && planned !== null && date?.mine !== 'no',
  }
}

type Answers = ScheduleEntry['answers']

function plannedOf({ planned, tallies }: ScheduleState, answers: Answers): ScheduleView['planned'] {
  return planned === null
    ? null
    : { key: planned, tally: tallies[planned] ?? emptyTally, mine: answers[planned] ?? null }
}

function offeredOf({ when }: ScheduleContent, state: ScheduleState, answers: Answers, now: number): OfferedTime[] {
  if (when.type === 'fixed') return []
  const times = [...when.candidates].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
  const best = bestOf(times, state.tallies)
  return times.map((time) => {
    const key = keyOf(time)
    return {
      ...time,
      key,
      tally: state.tallies[key] ?? emptyTally,
      mine: answers[key] ?? null,
      best: key === best,
      settled: key === state.planned,
      past: time.startsAt <= now,
    }
  })
}

/** Most can make it for certain, then perhaps, then fewest cannot; null while nobody can. */
function bestOf(times: readonly Time[], tallies: ScheduleState['tallies']): string | null {
  const counted = times.map((time) => ({ key: keyOf(time), ...(tallies[keyOf(time)] ?? emptyTally) }))
  const [first] = counted.sort((a, b) => b.yes - a.yes || b.maybe - a.maybe || a.no - b.no)
  return first === undefined || first.yes + first.maybe === 0 ? null : first.key
}
