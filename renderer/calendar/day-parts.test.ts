import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '#shared/domain/calendar.ts'
import { addDays, dateAt, instantAt } from '#shared/domain/zoned-time.ts'
import { spanOf } from './calendar-days.ts'
import { flattest, minutesOfDay, partsOf } from './day-parts.ts'

const minute = 60_000
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo']

/** In Berlin the clocks go on at 2:00 on 29 March 2026, and back at 3:00 on 25 October. */
const berlin = 'Europe/Berlin'

describe('SCHED-5: an entry over days', () => {
  test('has a part in every day it touches and in no other, together as long as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 365 * 24 * 60, max: 365 * 24 * 60 * 100 }),
        fc.integer({ min: 1, max: 5 * 24 * 60 }),
        fc.constantFrom(...zones),
        (start, length, zone) => {
          const entry = lasting(start * minute, (start + length) * minute)
          const first = dateAt(zone, entry.startsAt)
          const last = dateAt(zone, entry.endsAt - 1)
          for (let date = addDays(first, -1); date <= addDays(last, 1); date = addDays(date, 1)) {
            const [part, ...more] = partsOf([entry], date, zone)
            expect(more).toEqual([])
            expect(part !== undefined).toBe(date >= first && date <= last)
            if (part === undefined) continue
            const { from, until } = part
            expect(from).toBeGreaterThanOrEqual(0)
            expect(until - from).toBeGreaterThanOrEqual(flattest)
            expect(until).toBeLessThanOrEqual(minutesOfDay)
            expect(part.goesOn).toEqual({ before: date > first, after: date < last })
          }
        },
      ),
    )
  })

  test('from 22:00 to 1:30 is split at midnight', () => {
    const entry = between(berlin, ['2026-05-04', '22:00'], ['2026-05-05', '01:30'])
    expect(partsOf([entry], '2026-05-04', berlin)).toMatchObject([
      { from: 22 * 60, until: 24 * 60, goesOn: { before: false, after: true } },
    ])
    expect(partsOf([entry], '2026-05-05', berlin)).toMatchObject([
      { from: 0, until: 90, goesOn: { before: true, after: false } },
    ])
  })

  test('that ends at midnight has no part in the day that begins then', () => {
    const entry = between(berlin, ['2026-05-04', '23:00'], ['2026-05-05', '00:00'])
    expect(partsOf([entry], '2026-05-04', berlin)).toMatchObject([{ until: 24 * 60, goesOn: { after: false } }])
    expect(partsOf([entry], '2026-05-05', berlin)).toEqual([])
  })

  test('stands at what the wall shows on days whose clock changes', () => {
    const { from, until } = spanOf(['2026-03-29'], berlin)
    expect(until - from).toBe(23 * 60 * minute)
    const morning = between(berlin, ['2026-03-29', '09:00'], ['2026-03-29', '10:00'])
    expect(partsOf([morning], '2026-03-29', berlin)).toMatchObject([{ from: 9 * 60, until: 10 * 60 }])
    const evening = between(berlin, ['2026-10-25', '20:00'], ['2026-10-25', '21:00'])
    expect(partsOf([evening], '2026-10-25', berlin)).toMatchObject([{ from: 20 * 60, until: 21 * 60 }])
  })

  test('during the hour that comes twice is as long as it takes', () => {
    const first = instantAt(berlin, '2026-10-25', '02:45')
    const entry = lasting(first, first + 40 * minute)
    expect(partsOf([entry], '2026-10-25', berlin)).toMatchObject([{ from: 2 * 60 + 45, until: 3 * 60 + 25 }])
  })

  test('just before midnight is still drawn high enough to be read', () => {
    const entry = between(berlin, ['2026-05-04', '23:55'], ['2026-05-05', '00:00'])
    expect(partsOf([entry], '2026-05-04', berlin)).toMatchObject([
      { from: minutesOfDay - flattest, until: minutesOfDay },
    ])
  })
})

type Wall = readonly [date: string, time: string]

function between(zone: string, start: Wall, end: Wall): CalendarEntry {
  return lasting(instantAt(zone, ...start), instantAt(zone, ...end))
}

function lasting(startsAt: number, endsAt: number): CalendarEntry {
  return {
    id: 'entry',
    cardId: 'card',
    conversationId: 'group',
    title: 'Stand-up',
    place: null,
    startsAt,
    endsAt,
    attendance: 'yes',
    state: 'planned',
  }
}
