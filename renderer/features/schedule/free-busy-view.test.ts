import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, columnsOf, takenAt } from './free-busy-view.ts'

const half = 30 * 60_000
const day = Date.UTC(2026, 2, 2)
const nextDay = day + 48 * half
const time = fc
  .record({ start: fc.integer({ min: -20, max: 60 }), length: fc.integer({ min: 1, max: 40 }) })
  .map(({ start, length }) => ({ startsAt: day + start * half, endsAt: day + (start + length) * half }))

describe('SCHED-2: the grid of one day', () => {
  it('shows eight to eight, and whatever is chosen on that day with it', () => {
    expect(columnsOf(day, nextDay, [])).toHaveLength(24)
    expect(columnsOf(day, nextDay, [{ startsAt: day + 13 * half, endsAt: day + 14 * half }])).toHaveLength(28)
    expect(columnsOf(day, nextDay, [{ startsAt: nextDay, endsAt: nextDay + half }])).toHaveLength(24)
  })

  it('begins with a full hour, which is what stands over every second column', () => {
    const [first] = columnsOf(day, nextDay, [{ startsAt: day + 15 * half, endsAt: day + 17 * half }])
    expect(first?.startsAt).toBe(day + 14 * half)
  })

  it('shows eight to eight of a day that is an hour shorter or longer', () => {
    for (const change of [-2 * half, 2 * half]) {
      const columns = columnsOf(day, nextDay + change, [])
      expect(columns).toHaveLength(24)
      expect(columns[0]?.startsAt).toBe(day + change + 16 * half)
    }
  })

  it('has columns in a row, within the day, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 10 }), (chosen) => {
        const columns = columnsOf(day, nextDay, chosen)
        expect(columns[0]?.startsAt).toBeGreaterThanOrEqual(day)
        expect(columns.at(-1)?.endsAt).toBeLessThanOrEqual(nextDay)
        for (const [place, { startsAt }] of columns.entries()) {
          if (place > 0) expect(startsAt).toBe(columns[place - 1]?.endsAt)
        }
      }),
    )
  })

  it('draws no block outside', () => {
    fc.assert(
      fc.property(fc.array(time, { maxLength: 10 }), (times) => {
        for (const { left, width } of blocksOf(times, 'busy', columnsOf(day, nextDay, []))) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(width).toBeGreaterThan(0)
          expect(left + width).toBeLessThanOrEqual(100.000001)
        }
      }),
    )
  })

  it('counts nobody twice', () => {
    const span = { startsAt: day, endsAt: day + half }
    const people = [
      { personId: 'a', busy: [span], maybe: [span] },
      { personId: 'b', busy: [], maybe: [span] },
      { personId: 'c', busy: [], maybe: [] },
    ]
    expect(takenAt(people, span)).toEqual({ busy: 1, maybe: 1 })
  })
})
