import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarLimits } from '#shared/domain/calendar.ts'
import { addDays, dateAt, weekdayOf } from '#shared/domain/zoned-time.ts'
import { calendarViews, shownDays, spanOf, stepPeriod } from './calendar-days.ts'

const hour = 60 * 60_000
/** Zones whose clocks change at midnight, by half an hour, far from UTC, or never. */
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const dates = fc.integer({ min: 365, max: 40_000 }).map((days) => addDays('1970-01-01', days))
const views = fc.constantFrom(...calendarViews)

describe('SCHED-5: the days a view shows', () => {
  test('hold the day, follow each other, and make whole weeks from Monday on', () => {
    fc.assert(
      fc.property(views, dates, (view, date) => {
        const days = shownDays(view, date)
        expect(days).toContain(date)
        expect(days).toEqual(days.map((_, place) => addDays(days[0] ?? '', place)))
        if (view === 'day') expect(days).toHaveLength(1)
        else expect([weekdayOf(days[0] ?? ''), days.length % 7]).toEqual([1, 0])
      }),
    )
  })

  test('of a month are all of it, and no week without it', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const days = shownDays('month', date)
        const inMonth = days.map((day) => day.startsWith(date.slice(0, 7)))
        expect(inMonth.filter(Boolean).length).toBeGreaterThanOrEqual(28)
        for (const at of [0, days.length - 7]) expect(inMonth.slice(at, at + 7)).toContain(true)
        const around = [addDays(days[0] ?? '', -1), addDays(days.at(-1) ?? '', 1)]
        for (const day of around) expect(day.startsWith(date.slice(0, 7))).toBe(false)
      }),
    )
  })

  test('are never more than the server answers at once, in any zone', () => {
    fc.assert(
      fc.property(views, dates, fc.constantFrom(...zones), (view, date, zone) => {
        const { from, until } = spanOf(shownDays(view, date), zone)
        expect(until).toBeGreaterThan(from)
        expect(until - from).toBeLessThanOrEqual(calendarLimits.span)
        expect(dateAt(zone, until - 1)).toBe(shownDays(view, date).at(-1))
      }),
    )
  })

  test.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2018-11-04', 'America/Sao_Paulo', 23],
    ['2026-03-29', 'Asia/Shanghai', 24],
  ])('%s in %s lasts %d hours', (date, zone, hours) => {
    const { from, until } = spanOf([date], zone)
    expect((until - from) / hour).toBe(hours)
  })
})

describe('SCHED-5: a period on or back', () => {
  test.each([
    ['day', '2026-02-28', 1, '2026-03-01'],
    ['week', '2026-12-30', 1, '2027-01-06'],
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['month', '2026-03-31', -1, '2026-02-28'],
    ['month', '2026-12-15', 1, '2027-01-15'],
    ['month', '2027-01-01', -1, '2026-12-01'],
  ] as const)('a %s from %s by %d is %s', (view, date, by, then) => {
    expect(stepPeriod(view, date, by)).toBe(then)
  })

  test('shows the days that follow, with none left out', () => {
    fc.assert(
      fc.property(views, dates, (view, date) => {
        const now = shownDays(view, date)
        const next = shownDays(view, stepPeriod(view, date, 1))
        expect((next[0] ?? '') <= addDays(now.at(-1) ?? '', 1)).toBe(true)
        expect((next.at(-1) ?? '') > (now.at(-1) ?? '')).toBe(true)
      }),
    )
  })
})
