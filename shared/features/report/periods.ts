import { z } from 'zod'
import { Instant } from '../../domain/ids.ts'
import { addDays, dateAt, instantAt, LocalTime, type TimeZone, weekdayOf } from '../../domain/zoned-time.ts'

/** When a report is due: once, or again and again at a time of day of a zone. @see REP-1 */
export const Rhythm = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('once'), due: Instant }),
  z.strictObject({ type: z.literal('daily'), time: LocalTime }),
  z.strictObject({ type: z.literal('weekdays'), time: LocalTime }),
  /** 1 Monday … 7 Sunday. */
  z.strictObject({ type: z.literal('weekly'), weekday: z.number().int().min(1).max(7), time: LocalTime }),
])
export type Rhythm = z.infer<typeof Rhythm>

/**
 * One stretch of reporting. `key` is the day it is due, `from` to `until` (excluded) it takes submissions, those after
 * `due` are late. @see REP-2
 */
export const Period = z.strictObject({ key: z.iso.date(), from: Instant, due: Instant, until: Instant })
export type Period = z.infer<typeof Period>

export interface Calendar {
  readonly rhythm: Rhythm
  readonly zone: TimeZone
}

const day = 24 * 60 * 60_000

/** A period begins with its day: due at midnight, nobody could ever be on time. @see REP-2 */
export function isDueAtMidnight(rhythm: Rhythm): boolean {
  return rhythm.type !== 'once' && rhythm.time === '00:00'
}

/** A report that is due once takes late submissions for so long. */
export const lateOnce = 7 * day

/** The period a report begins with: the first that is not due yet when it is sent. */
export function firstPeriod(calendar: Calendar, sentAt: number): Period {
  const { rhythm, zone } = calendar
  if (rhythm.type === 'once') {
    return { key: dateAt(zone, rhythm.due), from: sentAt, due: rhythm.due, until: rhythm.due + lateOnce }
  }
  const first = upcoming(calendar, dateAt(zone, sentAt), (due) => due > sentAt)
  return { ...first, from: sentAt }
}

/** The one after; null after a report that is due once. Periods leave no gap: the next begins where this one ends. */
export function periodAfter(calendar: Calendar, { key, until }: Period): Period | null {
  if (calendar.rhythm.type === 'once') return null
  return { ...upcoming(calendar, addDays(key, 1), () => true), from: until }
}

/** The first fitting day from `date` on on which the rhythm falls. */
function upcoming({ rhythm, zone }: Calendar, date: string, fits: (due: number) => boolean): Period {
  if (rhythm.type === 'once') throw new Error('a report that is due once has one period')
  for (let key = date; ; key = addDays(key, 1)) {
    const due = instantAt(zone, key, rhythm.time)
    if (!fallsOn(rhythm, key) || !fits(due)) continue
    let next = addDays(key, 1)
    // Late submissions are taken until the day on which the next one is due begins.
    while (!fallsOn(rhythm, next)) next = addDays(next, 1)
    return { key, from: instantAt(zone, key, '00:00'), due, until: instantAt(zone, next, '00:00') }
  }
}

function fallsOn(rhythm: Rhythm, date: string): boolean {
  switch (rhythm.type) {
    case 'weekly':
      return weekdayOf(date) === rhythm.weekday
    case 'weekdays':
      return weekdayOf(date) <= 5
    default:
      return true
  }
}
