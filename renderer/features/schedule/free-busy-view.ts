import type { PersonBusy } from '#shared/domain/calendar.ts'
import { overlaps } from '#shared/features/schedule/common-time.ts'
import type { Time } from '#shared/features/schedule/times.ts'

const half = 30 * 60_000
const hour = 2 * half

/** What of a day is shown at least, in hours before the midnight that ends it: where clocks change, they have by then. */
const shownFrom = 16
const shownUntil = 4

/** Half hours of the day to draw, from eight to eight, and further, from a full hour on, where something chosen lies outside. */
export function columnsOf(day: number, nextDay: number, chosen: readonly Time[]): Time[] {
  const onDay = chosen.filter((time) => overlaps(time, { startsAt: day, endsAt: nextDay }))
  const usual = { startsAt: nextDay - shownFrom * hour, endsAt: nextDay - shownUntil * hour }
  const from = Math.max(day, Math.min(usual.startsAt, ...onDay.map(({ startsAt }) => startsAt)))
  const until = Math.min(nextDay, Math.max(usual.endsAt, ...onDay.map(({ endsAt }) => endsAt)))
  const first = day + Math.floor((from - day) / hour) * hour
  const columns: Time[] = []
  for (let startsAt = first; startsAt < until; startsAt += half) columns.push({ startsAt, endsAt: startsAt + half })
  return columns
}

/** A block of one person's day, in hundredths of what is drawn. */
export interface Block extends Time {
  readonly kind: 'busy' | 'maybe' | 'chosen'
  readonly left: number
  readonly width: number
}

/** What is within the columns, cut to them. */
export function blocksOf(times: readonly Time[], kind: Block['kind'], columns: readonly Time[]): Block[] {
  const [first, last] = [columns[0], columns.at(-1)]
  if (first === undefined || last === undefined) return []
  const whole = { startsAt: first.startsAt, endsAt: last.endsAt }
  const length = whole.endsAt - whole.startsAt
  return times
    .filter((time) => overlaps(time, whole))
    .map((time) => {
      const startsAt = Math.max(time.startsAt, whole.startsAt)
      const endsAt = Math.min(time.endsAt, whole.endsAt)
      return {
        kind,
        startsAt,
        endsAt,
        left: ((startsAt - whole.startsAt) / length) * 100,
        width: ((endsAt - startsAt) / length) * 100,
      }
    })
}

/** How many people have something else at a time, for certain and perhaps. */
export function takenAt(people: readonly PersonBusy[], time: Time): { readonly busy: number; readonly maybe: number } {
  const has = (times: readonly Time[]) => times.some((one) => overlaps(one, time))
  const busy = people.filter((one) => has(one.busy))
  return { busy: busy.length, maybe: people.filter((one) => !busy.includes(one) && has(one.maybe)).length }
}
