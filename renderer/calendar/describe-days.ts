import { dateAt, instantAt, type LocalDate, type TimeZone, timeAt } from '#shared/domain/zoned-time.ts'
import type { Language } from '../i18n/texts.ts'
import type { CalendarView } from './calendar-days.ts'

/** Days and times as a calendar says them, in one language. */
export function describeDays(language: Language, zone: TimeZone) {
  const full = format({ dateStyle: 'full' })
  const long = format({ dateStyle: 'long' })
  const month = format({ year: 'numeric', month: 'long' })
  const weekday = format({ weekday: 'short' })
  const monthAndDay = format({ month: 'short', day: 'numeric' })
  const dayOf = (date: LocalDate) => full.format(noonOf(date))
  return {
    /** What the shown period is called. */
    period(view: CalendarView, days: readonly LocalDate[], date: LocalDate): string {
      if (view === 'day') return dayOf(date)
      if (view === 'month') return month.format(noonOf(date))
      return weekFrom(days[0] ?? date, days.at(-1) ?? date)
    },
    /** The whole date with its weekday. */
    day: dayOf,
    weekday: (date: LocalDate) => weekday.format(noonOf(date)),
    /** The number; of a month's first day the month with it. */
    number: (date: LocalDate) =>
      date.endsWith('-01') ? monthAndDay.format(noonOf(date)) : String(Number(date.slice(8))),
    clock: (instant: number) => timeAt(zone, instant),
    /** From when to when, with the days: "…, 14:00 – 15:30". */
    span({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }): string {
      const [first, last] = [dateAt(zone, startsAt), dateAt(zone, endsAt)]
      const until = first === last ? timeAt(zone, endsAt) : `${dayOf(last)} ${timeAt(zone, endsAt)}`
      return `${dayOf(first)} ${timeAt(zone, startsAt)} – ${until}`
    },
    /** The zone as it is on a day, shortly: "GMT+8". Clocks change in the night, so noon speaks for the day. */
    zone(date: LocalDate): string {
      const noon = instantAt(zone, date, '12:00')
      const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(noon)
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    },
  }

  /** In Chinese `formatRange` falls back to slashes. */
  function weekFrom(first: LocalDate, last: LocalDate): string {
    if (language !== 'zh-CN') return long.formatRange(noonOf(first), noonOf(last))
    const sameMonth = first.slice(0, 7) === last.slice(0, 7)
    const sameYear = first.slice(0, 4) === last.slice(0, 4)
    const end = sameMonth ? `${Number(last.slice(8))}日` : (sameYear ? monthAndDay : long).format(noonOf(last))
    return `${long.format(noonOf(first))} – ${end}`
  }

  function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  }
}

function noonOf(date: LocalDate): number {
  return Date.parse(`${date}T12:00:00Z`)
}
