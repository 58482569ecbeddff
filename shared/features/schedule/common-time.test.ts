import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAt, instantAt, timeAt, weekdayOf } from '../../domain/zoned-time.ts'
import { commonTimes, type Proposal, proposalsAtMost, type Wanted, workingHours } from './common-time.ts'

const quarter = 15 * 60_000
const monday = Date.UTC(2026, 2, 23)
const days = 24 * 4

const spans = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 9 * days }), length: fc.integer({ min: 1, max: 40 }) })
    .map(({ start, length }) => ({ startsAt: monday + start * quarter, endsAt: monday + (start + length) * quarter })),
  { maxLength: 8 },
)
const wanted: fc.Arbitrary<Wanted> = fc.record({
  people: fc
    .array(fc.record({ busy: spans, maybe: spans }), { maxLength: 4 })
    .map((people) => people.map((one, place) => ({ ...one, personId: `p${place}` }))),
  minutes: fc.constantFrom(15, 30, 60, 90, 240, 600),
  zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
  from: fc.integer({ min: 0, max: days }).map((at) => monday + at * quarter),
  until: fc.integer({ min: days, max: 9 * days }).map((at) => monday + at * quarter),
})

/** Every quarter of an hour of the span, each asked minute by minute whether it is within hours, and who is free. */
function slowly({ people, minutes, zone, from, until }: Wanted): Proposal[] {
  const all: Proposal[] = []
  for (let at = Math.ceil(from / quarter) * quarter; at + minutes * 60_000 <= until; at += quarter) {
    const end = at + minutes * 60_000
    const sameDay = dateAt(zone, at) === dateAt(zone, end)
    const inHours = timeAt(zone, at) >= workingHours.from && timeAt(zone, end) <= workingHours.until
    if (!sameDay || !inHours || weekdayOf(dateAt(zone, at)) > 5) continue
    const inside = Array.from({ length: minutes }, (_, minute) => at + minute * 60_000)
    const meets = (list: readonly { startsAt: number; endsAt: number }[]) =>
      inside.some((moment) => list.some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt))
    const busy = people.filter((one) => meets(one.busy)).map(({ personId }) => personId)
    const maybe = people.filter((one) => !meets(one.busy) && meets(one.maybe)).map(({ personId }) => personId)
    all.push({ startsAt: at, endsAt: end, busy, maybe })
  }
  const left = [...all]
  const best: Proposal[] = []
  while (left.length > 0 && best.length < proposalsAtMost) {
    const next = left.reduce((one, other) => (isBetter(other, one) ? other : one))
    best.push(next)
    left.splice(
      0,
      left.length,
      ...left.filter(({ startsAt, endsAt }) => endsAt <= next.startsAt || startsAt >= next.endsAt),
    )
  }
  return best
}

function isBetter(one: Proposal, other: Proposal): boolean {
  if (one.busy.length !== other.busy.length) return one.busy.length < other.busy.length
  if (one.maybe.length !== other.maybe.length) return one.maybe.length < other.maybe.length
  return one.startsAt < other.startsAt
}

describe('SCHED-2: a common time', () => {
  it('is what trying every quarter of an hour finds, best first', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        expect(commonTimes(asked)).toEqual(slowly(asked))
      }),
      { numRuns: 60 },
    )
  })

  it('lies within working hours of the zone, not of whoever asks', () => {
    const from = instantAt('America/New_York', '2026-03-23', '00:00')
    const [first] = commonTimes({
      people: [],
      minutes: 60,
      zone: 'America/New_York',
      from,
      until: from + 7 * days * quarter,
    })
    expect(first?.startsAt).toBe(instantAt('America/New_York', '2026-03-23', '09:00'))
  })

  it('is none on a weekend, and none for what is longer than a working day', () => {
    const saturday = Date.UTC(2026, 2, 28)
    const within = { people: [], zone: 'UTC', from: saturday, until: saturday + 2 * days * quarter }
    expect(commonTimes({ ...within, minutes: 30 })).toEqual([])
    expect(commonTimes({ ...within, until: saturday + 7 * days * quarter, minutes: 600 })).toEqual([])
  })
})
