import { z } from 'zod'
import { addDays, LocalDate, weekdayOf } from '../../domain/zoned-time.ts'

/** A series has so many dates at most, so that from when to when it takes place is always known. @see SCHED-6 */
export const datesAtMost = 366

/** Days that are planned for: what comes later is a slip of the keys, and no calendar takes it. */
export const PlannedDate = LocalDate.refine((date) => date >= '1970-01-02' && date < '2200-01-01')

/** @see SCHED-6 */
export const repeatKinds = ['day', 'workday', 'week', 'month'] as const
export type RepeatKind = (typeof repeatKinds)[number]

/** How often, and the last day it may be, or how many times. @see SCHED-6 */
export const Repeat = z.strictObject({
  every: z.enum(repeatKinds),
  end: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('until'), date: PlannedDate }),
    z.strictObject({ type: z.literal('count'), count: z.number().int().min(1).max(datesAtMost) }),
  ]),
})
export type Repeat = z.infer<typeof Repeat>

interface Repeated {
  readonly from: LocalDate
  readonly repeat: Repeat | null
}

/**
 * The days of a repeat in the order of the calendar; one more than there may be, where there are too many. A day of the
 * month that a month does not have is left out; a first day that is none of the rule's makes it empty.
 */
export function datesOf({ from, repeat }: Repeated): LocalDate[] {
  if (repeat === null) return [from]
  const { every, end } = repeat
  if (every === 'workday' && weekdayOf(from) > 5) return []
  const dates: LocalDate[] = []
  const most = end.type === 'count' ? end.count : datesAtMost + 1
  for (let turn = 0; dates.length < most; turn += 1) {
    const date = turnOf(every, from, turn)
    if (date === null) continue
    if (end.type === 'until' && date > end.date) break
    dates.push(date)
  }
  return dates
}

/** The day of one turn; null where that turn has none. */
function turnOf(every: RepeatKind, from: LocalDate, turn: number): LocalDate | null {
  if (every === 'month') return sameDayAfter(from, turn)
  const date = addDays(from, every === 'week' ? 7 * turn : turn)
  return every === 'workday' && weekdayOf(date) > 5 ? null : date
}

/** The same day so many months later; null where that month does not have it. */
function sameDayAfter(from: LocalDate, months: number): LocalDate | null {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1 + months, day))
  return moved.getUTCDate() === day ? moved.toISOString().slice(0, 10) : null
}
