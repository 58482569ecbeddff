import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateAt, timeAt, weekdayOf } from '../../domain/zoned-time.ts'
import { cancelDate, moveDate, restoreDate } from './edit-series.ts'
import { datesOf, repeatKinds } from './repeat.ts'
import { occurrencesOf, Series } from './series.ts'

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'] as const
const half = 30 * 60_000

const time = fc.integer({ min: 0, max: 47 }).map((halves) => new Date(halves * half).toISOString().slice(11, 16))
const place = fc.record({
  date: fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2026-01-01', days)),
  time,
  minutes: fc.constantFrom(5, 30, 60, 24 * 60),
})
const series: fc.Arbitrary<Series> = fc
  .record({ at: place, every: fc.constantFrom(...repeatKinds), count: fc.integer({ min: 2, max: 60 }) })
  .filter(({ at, every }) => every !== 'workday' || weekdayOf(at.date) <= 5)
  .map(({ at: { date, ...slot }, every, count }) => ({
    segments: [{ from: date, ...slot, repeat: { every, end: { type: 'count', count } } }],
    exceptions: [],
  }))
const zone = fc.constantFrom(...zones)

/** Minute by minute around the day: the first instant at which the wall shows this; the next there is, where none does. */
function slowInstant(where: string, date: string, wanted: string): number {
  const noonBefore = Date.parse(`${addDays(date, -1)}T00:00:00Z`)
  let skipped: number | null = null
  for (let at = noonBefore; at < noonBefore + 3 * 24 * 60 * 60_000; at += half / 30) {
    if (dateAt(where, at) !== date) continue
    if (timeAt(where, at) === wanted) return at
    if (timeAt(where, at) > wanted) skipped ??= at
  }
  return skipped ?? Number.NaN
}

describe('SCHED-6: a series in time on the wall', () => {
  it.each(zones)('keeps its time of day through the year in %s', (where) => {
    const daily = { from: '2026-01-01', time: '10:00', minutes: 30, repeat: null }
    const all: Series = {
      segments: [{ ...daily, repeat: { every: 'day', end: { type: 'count', count: 366 } } }],
      exceptions: [],
    }
    for (const { date, startsAt, endsAt } of occurrencesOf(all, where)) {
      expect([dateAt(where, startsAt), timeAt(where, startsAt)]).toEqual([date, '10:00'])
      expect(endsAt - startsAt).toBe(30 * 60_000)
    }
  })

  it.each([
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'],
  ])(
    'in %s on %s at %s: moves forward what is skipped, takes the first of what comes twice',
    (where, date, at, instant) => {
      const once: Series = { segments: [{ from: date, time: at, minutes: 30, repeat: null }], exceptions: [] }
      expect(occurrencesOf(once, where).map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
        instant.replace('Z', '.000Z'),
      ])
    },
  )

  it('is where a search minute by minute finds it, in days when the clocks do not skip it', () => {
    const days = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-10-04', '2026-04-05', '2026-06-30']
    fc.assert(
      fc.property(fc.constantFrom(...days), time, zone, (date, at, where) => {
        const once: Series = { segments: [{ from: date, time: at, minutes: 30, repeat: null }], exceptions: [] }
        const [found] = occurrencesOf(once, where)
        const expected = slowInstant(where, date, at)
        fc.pre(timeAt(where, expected) === at)
        expect(found?.startsAt).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe('SCHED-6: this, this and later, all', () => {
  const some = fc.record({ series, pick: fc.nat(), to: place, zone })
  const dateIn = (one: Series, pick: number) => {
    const dates = one.segments.flatMap(datesOf)
    return dates[pick % dates.length] ?? ''
  }

  it('this: the one date is elsewhere, every other stays; and it can be put back', () => {
    fc.assert(
      fc.property(some, ({ series: before, pick, to, zone: where }) => {
        const date = dateIn(before, pick)
        const after = Series.parse(moveDate(before, 'this', date, to))
        const [was, is] = [occurrencesOf(before, where), occurrencesOf(after, where)]
        expect(is.map((one) => one.date)).toEqual(was.map((one) => one.date))
        expect(is.filter((one) => one.date !== date)).toEqual(was.filter((one) => one.date !== date))
        expect(is.find((one) => one.date === date)).toMatchObject({ moved: true, cancelled: false })
        expect(restoreDate(after, date)).toEqual(before)
      }),
    )
  })

  it('this and later: what is before stays, what follows has the new time, and there are as many as before', () => {
    fc.assert(
      fc.property(some, ({ series: before, pick, to, zone: where }) => {
        const date = dateIn(before, pick)
        const parsed = Series.safeParse(moveDate(before, 'later', date, to))
        fc.pre(parsed.success)
        const [was, is] = [occurrencesOf(before, where), occurrencesOf(parsed.data, where)]
        const kept = was.filter((one) => one.date < date)
        expect(is.slice(0, kept.length)).toEqual(kept)
        expect(is).toHaveLength(was.length)
        expect(is[kept.length]?.date).toBe(to.date)
      }),
    )
  })

  it('later at another time of the same days keeps the names of its dates', () => {
    fc.assert(
      fc.property(some, ({ series: before, pick, to, zone: where }) => {
        const date = dateIn(before, pick)
        const after = Series.parse(moveDate(before, 'later', date, { ...to, date }))
        expect(occurrencesOf(after, where).map((one) => one.date)).toEqual(
          occurrencesOf(before, where).map((one) => one.date),
        )
      }),
    )
  })

  it('all: every date moves by as many days as the one that was dragged', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -6, max: 6 }), ({ series: before, pick, to, zone: where }, days) => {
        const date = dateIn(before, pick)
        const parsed = Series.safeParse(moveDate(before, 'all', date, { ...to, date: addDays(date, days) }))
        fc.pre(parsed.success)
        const [first] = occurrencesOf(parsed.data, where)
        expect(first?.date).toBe(addDays(before.segments[0]?.from ?? '', days))
        expect(parsed.data.segments).toHaveLength(1)
      }),
    )
  })

  it('calls off this one, or this and later; never the last one there is', () => {
    fc.assert(
      fc.property(some, ({ series: before, pick, zone: where }) => {
        const date = dateIn(before, pick)
        const alone = Series.parse(cancelDate(before, 'this', date))
        expect(
          occurrencesOf(alone, where)
            .filter((one) => one.cancelled)
            .map((one) => one.date),
        ).toEqual([date])
        const parsed = Series.safeParse(cancelDate(before, 'later', date))
        const kept = occurrencesOf(before, where).filter((one) => one.date < date)
        expect(parsed.success).toBe(kept.length > 0)
        if (parsed.success) expect(occurrencesOf(parsed.data, where)).toEqual(kept)
      }),
    )
  })

  it('keeps a date called off when this and later move to another time', () => {
    const before: Series = {
      segments: [
        { from: '2027-01-04', time: '10:00', minutes: 30, repeat: { every: 'week', end: { type: 'count', count: 4 } } },
      ],
      exceptions: [{ type: 'cancelled', date: '2027-01-18' }],
    }
    const after = moveDate(before, 'later', '2027-01-11', { date: '2027-01-11', time: '11:00', minutes: 30 })
    expect(after.exceptions).toEqual(before.exceptions)
  })
})

describe('SCHED-6: what is no series', () => {
  const week = {
    from: '2027-01-04',
    time: '10:00',
    minutes: 30,
    repeat: { every: 'week', end: { type: 'count', count: 3 } },
  }
  it.each([
    ['no rule', { segments: [], exceptions: [] }],
    [
      'more dates than there may be',
      { segments: [{ ...week, repeat: { every: 'day', end: { type: 'until', date: '2029-01-04' } } }], exceptions: [] },
    ],
    ['an end without end', { segments: [{ ...week, repeat: { every: 'day', end: null } }], exceptions: [] }],
    [
      'a first day that is none of the rule',
      {
        segments: [{ ...week, from: '2027-01-09', repeat: { every: 'workday', end: { type: 'count', count: 3 } } }],
        exceptions: [],
      },
    ],
    ['rules that overlap', { segments: [week, { ...week, from: '2027-01-11' }], exceptions: [] }],
    ['an exception of no date', { segments: [week], exceptions: [{ type: 'cancelled', date: '2027-01-05' }] }],
    [
      'two exceptions of one date',
      { segments: [week], exceptions: ['2027-01-04', '2027-01-04'].map((date) => ({ type: 'cancelled', date })) },
    ],
    [
      'all called off',
      {
        segments: [week],
        exceptions: ['2027-01-04', '2027-01-11', '2027-01-18'].map((date) => ({ type: 'cancelled', date })),
      },
    ],
    ['a year no calendar takes', { segments: [{ ...week, from: '9999-01-04' }], exceptions: [] }],
  ])('%s', (_name, written) => {
    expect(Series.safeParse(written).success).toBe(false)
  })
})
