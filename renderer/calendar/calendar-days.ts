import { addDays, instantAt, type LocalDate, type TimeZone, weekdayOf } from '#shared/domain/zoned-time.ts'

export const calendarViews = ['day', 'week', 'month'] as const
export type CalendarView = (typeof calendarViews)[number]

/** The days a view shows around a day: it alone, its week from Monday on, or the weeks its month touches. */
export function shownDays(view: CalendarView, date: LocalDate): LocalDate[] {
  if (view === 'day') return [date]
  if (view === 'week') return daysFrom(mondayOf(date), 7)
  const first = mondayOf(firstOfMonth(date))
  const last = addDays(firstOfNextMonth(date), -1)
  const weeks = last < addDays(first, 28) ? 4 : last < addDays(first, 35) ? 5 : 6
  return daysFrom(first, weeks * 7)
}

/** The same place in the period before or after; of a shorter month its last day. */
export function stepPeriod(view: CalendarView, date: LocalDate, by: 1 | -1): LocalDate {
  if (view !== 'month') return addDays(date, by * (view === 'week' ? 7 : 1))
  const first = by === 1 ? firstOfNextMonth(date) : firstOfMonth(addDays(firstOfMonth(date), -1))
  const wanted = addDays(first, Number(date.slice(8)) - 1)
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(firstOfNextMonth(first), -1)
}

/** From the first moment of the first day to the first moment after the last. */
export function spanOf(days: readonly LocalDate[], zone: TimeZone): { readonly from: number; readonly until: number } {
  const [first = '1970-01-01'] = days
  const last = days.at(-1) ?? first
  return { from: startOf(first, zone), until: startOf(addDays(last, 1), zone) }
}

export function startOf(date: LocalDate, zone: TimeZone): number {
  return Math.max(0, instantAt(zone, date, '00:00'))
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date))
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`
}

function firstOfNextMonth(date: LocalDate): LocalDate {
  return firstOfMonth(addDays(firstOfMonth(date), 31))
}

function daysFrom(first: LocalDate, count: number): LocalDate[] {
  return Array.from({ length: count }, (_, day) => addDays(first, day))
}
