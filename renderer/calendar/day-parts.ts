import type { CalendarEntry } from '#shared/domain/calendar.ts'
import { addDays, type LocalDate, type TimeZone, timeAt } from '#shared/domain/zoned-time.ts'
import { startOf } from './calendar-days.ts'

/** The part of an entry that lies in one day, in minutes on the wall clock. */
export interface DayPart {
  readonly entry: CalendarEntry
  readonly from: number
  readonly until: number
  /** It began on an earlier day, or goes on on the next. */
  readonly goesOn: { readonly before: boolean; readonly after: boolean }
}

export const minutesOfDay = 24 * 60
/** Nothing is drawn flatter than this, so that it can be read and clicked. */
export const flattest = 30

/**
 * What of these entries lies in a day, the earliest first. Where the clock goes back, the wall shows an end that is not
 * behind the beginning: then as long as it really takes.
 */
export function partsOf(entries: readonly CalendarEntry[], date: LocalDate, zone: TimeZone): DayPart[] {
  const begins = startOf(date, zone)
  const ends = startOf(addDays(date, 1), zone)
  return entries
    .filter(({ startsAt, endsAt }) => startsAt < ends && endsAt > begins)
    .map((entry) => {
      const before = entry.startsAt < begins
      const after = entry.endsAt > ends
      const from = before ? 0 : Math.min(minuteAt(zone, entry.startsAt), minutesOfDay - flattest)
      const shown = entry.endsAt >= ends ? minutesOfDay : minuteAt(zone, entry.endsAt)
      const taken = (Math.min(entry.endsAt, ends) - Math.max(entry.startsAt, begins)) / 60_000
      const long = shown > from ? shown - from : taken
      return { entry, from, until: Math.min(minutesOfDay, from + Math.max(flattest, long)), goesOn: { before, after } }
    })
    .sort((a, b) => a.from - b.from || b.until - a.until)
}

/** Minutes since midnight that a clock on the wall shows. */
export function minuteAt(zone: TimeZone, instant: number): number {
  const time = timeAt(zone, instant)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
