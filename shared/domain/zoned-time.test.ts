import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateAt, instantAt, TimeZone, weekdayOf } from './zoned-time.ts'

const iso = (instant: number) => new Date(instant).toISOString()

describe('time in a zone', () => {
  test('is what a clock on the wall shows, summer and winter', () => {
    expect(iso(instantAt('Asia/Shanghai', '2026-07-01', '18:00'))).toBe('2026-07-01T10:00:00.000Z')
    expect(iso(instantAt('America/New_York', '2026-01-15', '09:30'))).toBe('2026-01-15T14:30:00.000Z')
    expect(iso(instantAt('America/New_York', '2026-07-15', '09:30'))).toBe('2026-07-15T13:30:00.000Z')
    expect(iso(instantAt('Asia/Kathmandu', '2026-03-01', '00:00'))).toBe('2026-02-28T18:15:00.000Z')
  })

  test('on the days the clock changes: what is skipped comes later, of what comes twice the first is meant', () => {
    expect(iso(instantAt('Europe/Berlin', '2026-03-29', '02:30'))).toBe('2026-03-29T01:30:00.000Z')
    expect(iso(instantAt('Europe/Berlin', '2026-10-25', '02:30'))).toBe('2026-10-25T00:30:00.000Z')
    expect(iso(instantAt('Europe/Berlin', '2026-10-25', '12:00'))).toBe('2026-10-25T11:00:00.000Z')
    expect(iso(instantAt('America/New_York', '2026-11-01', '01:30'))).toBe('2026-11-01T05:30:00.000Z')
  })

  test('leads back to the day it was made of, wherever and whenever', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns']
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n))
    const times = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, times, (zone, date, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantAt(zone, date, time)
        expect(dateAt(zone, instant)).toBe(date)
        const shown = new Date(instant).toLocaleTimeString('en-GB', {
          timeZone: zone,
          hour: '2-digit',
          minute: '2-digit',
        })
        expect(shown).toBe(time)
      }),
    )
  })

  test('counts days and weekdays over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
  })

  test('knows zones by name and nothing else', () => {
    for (const name of ['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires']) {
      expect(TimeZone.safeParse(name).success, name).toBe(true)
    }
    for (const name of ['', 'Mars/Olympus', '+08:00', 'Asia/Shanghai\n', '../etc']) {
      expect(TimeZone.safeParse(name).success, name).toBe(false)
    }
  })
})
