import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, firstPeriod, type Period, periodAfter, type Rhythm } from './periods.ts'

const shanghai = (rhythm: Rhythm): Calendar => ({ rhythm, zone: 'Asia/Shanghai' })
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const hours = 60 * 60_000

function periods(calendar: Calendar, sentAt: number, count: number): Period[] {
  const all = [firstPeriod(calendar, sentAt)]
  while (all.length < count) {
    const next = periodAfter(calendar, all.at(-1) ?? firstPeriod(calendar, sentAt))
    if (next === null) break
    all.push(next)
  }
  return all
}

describe('REP-1, REP-2: the periods of a report', () => {
  test('daily: due at its time, takes late ones until midnight', () => {
    const [first, second] = periods(shanghai({ type: 'daily', time: '18:00' }), at('2026-11-24T09:00'), 2)
    expect(first).toEqual({
      key: '2026-11-24',
      from: at('2026-11-24T09:00'),
      due: at('2026-11-24T18:00'),
      until: at('2026-11-25T00:00'),
    })
    expect(second).toEqual({
      key: '2026-11-25',
      from: at('2026-11-25T00:00'),
      due: at('2026-11-25T18:00'),
      until: at('2026-11-26T00:00'),
    })
  })

  test('sent after its time of day, it begins with the next day', () => {
    const [first] = periods(shanghai({ type: 'daily', time: '09:00' }), at('2026-11-24T09:00'), 1)
    expect(first).toMatchObject({ key: '2026-11-25', from: at('2026-11-24T09:00') })
  })

  test('on weekdays: Friday’s takes late ones until Monday begins', () => {
    const all = periods(shanghai({ type: 'weekdays', time: '18:00' }), at('2026-11-26T10:00'), 3)
    expect(all.map(({ key }) => key)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30'])
    expect(all[1]?.until).toBe(at('2026-11-30T00:00'))
  })

  test('weekly: on its day, and late until that day of the next week begins', () => {
    const [first, second] = periods(shanghai({ type: 'weekly', weekday: 5, time: '17:00' }), at('2026-11-24T09:00'), 2)
    expect(first).toMatchObject({ key: '2026-11-27', until: at('2026-12-04T00:00') })
    expect(second?.key).toBe('2026-12-04')
  })

  test('once: late for a week, and no period after', () => {
    const due = at('2026-11-25T12:00')
    const calendar = shanghai({ type: 'once', due })
    const first = firstPeriod(calendar, at('2026-11-24T09:00'))
    expect(first).toMatchObject({ key: '2026-11-25', due, until: due + 7 * 24 * hours })
    expect(periodAfter(calendar, first)).toBeNull()
  })

  test('a day on which the clock changes is as long as it is', () => {
    const berlin: Calendar = { rhythm: { type: 'daily', time: '18:00' }, zone: 'Europe/Berlin' }
    const sentAt = Date.parse('2026-03-28T09:00:00Z')
    const lengths = periods(berlin, sentAt, 4).map(
      ({ due }, place, all) => (due - (all[place - 1]?.due ?? due)) / hours,
    )
    expect(lengths).toEqual([0, 23, 24, 24])
  })

  test('leave no gap, do not overlap, and are due inside themselves, whatever the rhythm, zone and moment', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
      time.map((one) => ({ type: 'daily' as const, time: one })),
      time.map((one) => ({ type: 'weekdays' as const, time: one })),
      fc
        .tuple(fc.integer({ min: 1, max: 7 }), time)
        .map(([weekday, one]) => ({ type: 'weekly' as const, weekday, time: one })),
    )
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland')
    const sent = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) })
    fc.assert(
      fc.property(fc.record({ rhythm, zone }), sent, (calendar, sentAt) => {
        const all = periods(calendar, sentAt, 8)
        expect(all[0]?.from).toBe(sentAt)
        for (const [place, { from, due, until }] of all.entries()) {
          expect(from).toBeLessThanOrEqual(due)
          expect(due).toBeLessThan(until)
          const before = all[place - 1]
          if (before !== undefined) expect(from).toBe(before.until)
        }
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      }),
      { numRuns: 300 },
    )
  })
})
