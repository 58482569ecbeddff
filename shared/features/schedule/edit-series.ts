import { addDays, daysBetween, type LocalDate, type LocalTime } from '../../domain/zoned-time.ts'
import { datesOf, type Repeat } from './repeat.ts'
import type { Segment, Series, SeriesException } from './series.ts'

/** When a date is to be instead. */
export interface NewPlace {
  readonly date: LocalDate
  readonly time: LocalTime
  readonly minutes: number
}

/** What of a series an edit is about. @see SCHED-6 */
export const editScopes = ['this', 'later', 'all'] as const
export type EditScope = (typeof editScopes)[number]

/** A date moved: alone, with all later ones, or with all there are. What comes of it may be no series: parse it. */
export function moveDate(series: Series, scope: EditScope, date: LocalDate, to: NewPlace): Series {
  if (scope === 'this') return withException(series, { type: 'moved', date, to })
  if (scope === 'later') return splitAt(series, date, to)
  const first = series.segments[0]?.from ?? date
  return splitAt(series, first, { ...to, date: addDays(first, daysBetween(date, to.date)) })
}

/** A date called off: alone, or with all later ones. All of them are the whole schedule: that is ended instead. */
export function cancelDate(series: Series, scope: Exclude<EditScope, 'all'>, date: LocalDate): Series {
  if (scope === 'this') return withException(series, { type: 'cancelled', date })
  return keepOnly(series, before(series.segments, date))
}

/** As its rule says again. */
export function restoreDate(series: Series, date: LocalDate): Series {
  return { ...series, exceptions: series.exceptions.filter((one) => one.date !== date) }
}

function withException(series: Series, exception: SeriesException): Series {
  const others = series.exceptions.filter(({ date }) => date !== exception.date)
  return { ...series, exceptions: [...others, exception].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

/** From `date` on another rule: as often as before, as far as before. Dates called off later stay so where they are still dates. */
function splitAt({ segments, exceptions }: Series, date: LocalDate, { date: from, time, minutes }: NewPlace): Series {
  const rule = segments.find((one) => datesOf(one).includes(date))
  if (rule === undefined) return { segments, exceptions }
  const left = segments.flatMap(datesOf).filter((one) => one >= date).length
  const repeat = rule.repeat === null ? null : { every: rule.repeat.every, end: endOf(segments, left) }
  const kept = exceptions.filter((one) => one.date < date || one.type === 'cancelled')
  return keepOnly({ segments, exceptions: kept }, [...before(segments, date), { from, time, minutes, repeat }])
}

/** A last day stays the last day; a number of times becomes the number that is left. */
function endOf(segments: readonly Segment[], left: number): Repeat['end'] {
  const end = segments.at(-1)?.repeat?.end
  return end?.type === 'until' ? end : { type: 'count', count: left }
}

/** The rules as far as the day before. */
function before(segments: readonly Segment[], date: LocalDate): Segment[] {
  return segments.flatMap((segment) => {
    const count = datesOf(segment).filter((one) => one < date).length
    if (count === 0) return []
    const { repeat } = segment
    if (repeat === null || count === datesOf(segment).length) return [segment]
    return [{ ...segment, repeat: { every: repeat.every, end: { type: 'count' as const, count } } }]
  })
}

function keepOnly({ exceptions }: Series, segments: Segment[]): Series {
  const dates = new Set(segments.flatMap(datesOf))
  return { segments, exceptions: exceptions.filter(({ date }) => dates.has(date)) }
}
