import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

const stretches = fc.array(
  fc.tuple(fc.nat(48), fc.integer({ min: 1, max: 12 })).map(([from, length]) => ({ from, until: from + length })),
  { maxLength: 24 },
)

describe('SCHED-5: what overlaps in time', () => {
  test('never shares an area, stays inside its day, and nothing is lost', () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        const places = sideBySide(parts)
        expect(places.map(({ part }) => part)).toHaveLength(parts.length)
        expect(new Set(places.map(({ part }) => part))).toEqual(new Set(parts))
        for (const [at, one] of places.entries()) {
          expect(one.wide).toBeGreaterThanOrEqual(1)
          expect(one.column + one.wide).toBeLessThanOrEqual(one.columns)
          for (const other of places.slice(at + 1)) {
            const together = one.part.from < other.part.until && other.part.from < one.part.until
            if (together) expect(overlapAcross(one, other)).toBe(false)
          }
        }
      }),
    )
  })

  test('takes no more columns than there are at once, and the whole width where it is alone', () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        for (const { part, columns, wide } of sideBySide(parts)) {
          const linkedTo = parts.filter((other) => other !== part && other.from < part.until && part.from < other.until)
          if (linkedTo.length === 0) expect([columns, wide]).toEqual([1, 1])
        }
        const most = Math.max(0, ...sideBySide(parts).map(({ columns }) => columns))
        expect(most).toBe(
          Math.max(0, ...parts.map(({ from }) => parts.filter((one) => one.from <= from && one.until > from).length)),
        )
      }),
    )
  })

  test('is folded into the last column where there are more columns than have room, and is counted there', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 2, max: 6 }), (parts, most) => {
        const places = sideBySide(parts, most)
        const shown = places.flatMap(({ part }) => ('folded' in part ? part.folded : [part]))
        expect(shown).toHaveLength(parts.length)
        expect(new Set(shown)).toEqual(new Set(parts))
        for (const [at, one] of places.entries()) {
          expect(one.columns).toBeLessThanOrEqual(most)
          if ('folded' in one.part) expect([one.column, one.columns]).toEqual([most - 1, most])
          for (const other of places.slice(at + 1)) {
            const together = one.part.from < other.part.until && other.part.from < one.part.until
            if (together) expect(overlapAcross(one, other)).toBe(false)
          }
        }
      }),
    )
    const four = Array.from({ length: 4 }, () => ({ from: 0, until: 2 }))
    expect(sideBySide(four, 3).map(({ part }) => ('folded' in part ? part.folded.length : 1))).toEqual([1, 1, 2])
  })

  test('is widened over what is free to its right', () => {
    const places = sideBySide([
      { from: 0, until: 4 },
      { from: 0, until: 2 },
      { from: 1, until: 2 },
      { from: 2, until: 4 },
    ])
    expect(places.map(({ column, wide, columns }) => [column, wide, columns])).toEqual([
      [0, 1, 3],
      [1, 1, 3],
      [2, 1, 3],
      [1, 2, 3],
    ])
  })
})

type Across = Pick<ReturnType<typeof sideBySide>[number], 'column' | 'wide' | 'columns'>

/** Whether two places overlap from left to right, as parts of the same width. */
function overlapAcross(one: Across, other: Across): boolean {
  const [left, right] = [one, other].map(({ column, wide, columns }) => ({
    from: column / columns,
    until: (column + wide) / columns,
  }))
  return left !== undefined && right !== undefined && left.from < right.until && right.from < left.until
}
