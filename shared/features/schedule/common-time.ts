import type { PersonBusy } from '../../domain/calendar.ts'
import { addDays, dateAt, instantAt, type LocalTime, type TimeZone, weekdayOf } from '../../domain/zoned-time.ts'
import type { Time } from './times.ts'

/** When people work: these hours, Monday to Friday. @see SCHED-2 */
export const workingHours = { from: '09:00', until: '18:00' } as const satisfies Record<'from' | 'until', LocalTime>

/** So many times are proposed, on the quarters of an hour. @see SCHED-2 */
export const proposalsAtMost = 10
const quarter = 15 * 60_000

export interface Wanted {
  readonly people: readonly PersonBusy[]
  readonly minutes: number
  readonly zone: TimeZone
  readonly from: number
  readonly until: number
}

/** A time that could be, with who has something else then. */
export interface Proposal extends Time {
  readonly busy: readonly string[]
  readonly maybe: readonly string[]
}

/**
 * The best times within working hours of the zone: fewest people with something else, then fewest who have it perhaps,
 * then the earliest. Proposals do not overlap, so that ten of them are ten choices.
 * @see SCHED-2
 */
export function commonTimes(wanted: Wanted): Proposal[] {
  const possible = startsWithin(wanted).map((startsAt) => proposalAt(wanted, startsAt))
  possible.sort((a, b) => a.busy.length - b.busy.length || a.maybe.length - b.maybe.length || a.startsAt - b.startsAt)
  const chosen: Proposal[] = []
  for (const one of possible) {
    if (chosen.length === proposalsAtMost) break
    if (!chosen.some((other) => overlaps(one, other))) chosen.push(one)
  }
  return chosen
}

/** Every quarter of an hour at which it could begin. */
function startsWithin({ minutes, zone, from, until }: Wanted): number[] {
  const starts: number[] = []
  const length = minutes * 60_000
  const last = dateAt(zone, until)
  for (let date = dateAt(zone, from); date <= last; date = addDays(date, 1)) {
    if (weekdayOf(date) > 5) continue
    const closes = Math.min(until, instantAt(zone, date, workingHours.until))
    for (let at = instantAt(zone, date, workingHours.from); at + length <= closes; at += quarter) {
      if (at >= from) starts.push(at)
    }
  }
  return starts
}

function proposalAt({ people, minutes }: Wanted, startsAt: number): Proposal {
  const time = { startsAt, endsAt: startsAt + minutes * 60_000 }
  const busy = people.filter((one) => one.busy.some((span) => overlaps(span, time)))
  const maybe = people.filter((one) => !busy.includes(one) && one.maybe.some((span) => overlaps(span, time)))
  return { ...time, busy: busy.map(({ personId }) => personId), maybe: maybe.map(({ personId }) => personId) }
}

/** What only touches does not overlap. */
export function overlaps(one: Time, other: Time): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}
