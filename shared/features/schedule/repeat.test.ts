import fc from 'fast-check'
import rrule from 'rrule'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../domain/zoned-time.ts'
import { datesAtMost, datesOf, type Repeat, type RepeatKind, repeatKinds } from './repeat.ts'

const from = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2020-01-01', days))
const every = fc.constantFrom(...repeatKinds)
const end: fc.Arbitrary<Repeat['end']> = fc.oneof(
  fc.record({ type: fc.constant('count' as const), count: fc.integer({ min: 1, max: datesAtMost }) }),
  fc.integer({ min: -3, max: 900 }).map((days) => ({ type: 'until' as const, date: addDays('2024-02-28', days) })),
)

/** Day by day, asking of each whether it is one. */
function slowly(first: string, { every: kind, end: last }: Repeat): string[] {
  const dates: string[] = []
  for (let date = first; date <= '2260'; date = addDays(date, 1)) {
    if (last.type === 'until' ? date > last.date : dates.length === last.count) break
    const isOne = {
      day: true,
      workday: weekdayOf(date) <= 5,
      week: weekdayOf(date) === weekdayOf(first),
      month: date.slice(8) === first.slice(8),
    }
    if (isOne[kind]) dates.push(date)
  }
  return dates
}

/** What the library that others use for this makes of it. */
function byTheBook(first: string, { every: kind, end: last }: Repeat): string[] {
  const { RRule } = rrule
  const workdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR]
  const kinds = {
    day: { freq: RRule.DAILY },
    workday: { freq: RRule.WEEKLY, byweekday: workdays },
    week: { freq: RRule.WEEKLY },
    month: { freq: RRule.MONTHLY },
  } as const satisfies Record<RepeatKind, object>
  const until = last.type === 'until' ? { until: new Date(`${last.date}T00:00:00Z`) } : { count: last.count }
  const rule = new RRule({ ...kinds[kind], dtstart: new Date(`${first}T00:00:00Z`), ...until })
  return rule.all().map((date) => date.toISOString().slice(0, 10))
}

describe('SCHED-6: the days of a repeat', () => {
  it('are those a loop over every day finds', () => {
    fc.assert(
      fc.property(from, every, end, (first, kind, last) => {
        fc.pre(kind !== 'workday' || weekdayOf(first) <= 5)
        const repeat = { every: kind, end: last }
        const expected = slowly(first, repeat)
        expect(datesOf({ from: first, repeat })).toEqual(expected.slice(0, datesAtMost + 1))
      }),
      { numRuns: 200 },
    )
  })

  it('are those of rrule', () => {
    fc.assert(
      fc.property(from, every, end, (first, kind, last) => {
        fc.pre(kind !== 'workday' || weekdayOf(first) <= 5)
        const repeat = { every: kind, end: last }
        expect(datesOf({ from: first, repeat })).toEqual(byTheBook(first, repeat).slice(0, datesAtMost + 1))
      }),
      { numRuns: 100 },
    )
  })

  it('leave out a month that does not have the day', () => {
    const repeat = { every: 'month', end: { type: 'count', count: 4 } } as const
    expect(datesOf({ from: '2027-01-31', repeat })).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'])
    expect(datesOf({ from: '2028-02-29', repeat }).at(-1)).toBe('2028-05-29')
  })

  it('are none where the first day is none of the rule, or the last comes before it', () => {
    const count = { type: 'count', count: 3 } as const
    expect(datesOf({ from: '2027-01-02', repeat: { every: 'workday', end: count } })).toEqual([])
    expect(
      datesOf({ from: '2027-01-02', repeat: { every: 'day', end: { type: 'until', date: '2027-01-01' } } }),
    ).toEqual([])
  })
})
