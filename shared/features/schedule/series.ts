import { z } from 'zod'
import { instantAt, type LocalDate, LocalTime, type TimeZone } from '../../domain/zoned-time.ts'
import { datesAtMost, datesOf, PlannedDate, Repeat } from './repeat.ts'

/** The numbers of SCHED-6: minutes a date lasts, and how often "this and later" may split a series. */
export const seriesLimits = { shortest: 5, longest: 24 * 60, segments: 20 } as const

/** A day and a time on the wall, and how many minutes from then. */
const Slot = {
  time: LocalTime,
  minutes: z.number().int().min(seriesLimits.shortest).max(seriesLimits.longest),
}

/** One rule: its first day, its time of day, and how it repeats from there; null once. */
export const Segment = z.strictObject({ from: PlannedDate, ...Slot, repeat: Repeat.nullable() })
export type Segment = z.infer<typeof Segment>

/** One date that is not as its rule says; `date` is the day the rule says, which never changes. */
export const SeriesException = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('cancelled'), date: PlannedDate }),
  z.strictObject({
    type: z.literal('moved'),
    date: PlannedDate,
    to: z.strictObject({ date: PlannedDate, ...Slot }),
  }),
])
export type SeriesException = z.infer<typeof SeriesException>

/**
 * Dates by rules, one after the other ("this and later" begins another one), and the dates that differ. Written in time
 * on the wall, so that ten o'clock stays ten o'clock when the clocks change.
 * @see SCHED-6
 */
export const Series = z
  .strictObject({
    segments: z.array(Segment).min(1).max(seriesLimits.segments),
    exceptions: z.array(SeriesException).max(datesAtMost),
  })
  .refine(({ segments }) => segments.every((one) => datesOf(one)[0] === one.from), { path: ['segments'] })
  .refine(({ segments }) => isAscending(segments.flatMap(datesOf)), { path: ['segments'] })
  .refine(({ segments }) => segments.flatMap(datesOf).length <= datesAtMost, { path: ['segments'] })
  .refine(differsWhereItMay, { path: ['exceptions'] })
export type Series = z.infer<typeof Series>

/** One date of a series, or the only one. `date` names it for good; `startsAt` is when it really is. */
export interface Occurrence {
  readonly date: LocalDate
  readonly startsAt: number
  readonly endsAt: number
  readonly cancelled: boolean
  readonly moved: boolean
}

/** Every date, in the order of the rules; a cancelled one is still there and says so. */
export function occurrencesOf({ segments, exceptions }: Series, zone: TimeZone): Occurrence[] {
  const differs = new Map(exceptions.map((one) => [one.date, one]))
  return segments.flatMap((segment) =>
    datesOf(segment).map((date) => {
      const exception = differs.get(date)
      const { time, minutes, ...to } = exception?.type === 'moved' ? exception.to : { ...segment, date }
      const startsAt = instantAt(zone, to.date, time)
      return {
        date,
        startsAt,
        endsAt: startsAt + minutes * 60_000,
        cancelled: exception?.type === 'cancelled',
        moved: exception?.type === 'moved',
      }
    }),
  )
}

/** Only dates there are, each once, in order, and not all of them called off: then the whole is. */
function differsWhereItMay({ segments, exceptions }: { segments: Segment[]; exceptions: SeriesException[] }): boolean {
  const dates = new Set(segments.flatMap(datesOf))
  const cancelled = exceptions.filter(({ type }) => type === 'cancelled').length
  return (
    cancelled < dates.size &&
    exceptions.every(({ date }) => dates.has(date)) &&
    isAscending(exceptions.map(({ date }) => date))
  )
}

function isAscending(dates: readonly LocalDate[]): boolean {
  return dates.every((date, place) => place === 0 || date > (dates[place - 1] ?? date))
}
