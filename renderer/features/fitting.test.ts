import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitting } from './fitting.ts'

it('all fit when there is room, without room kept for "more"', () => {
  expect(fitting([60, 60, 60], { room: 188, gap: 4, more: 33 })).toBe(3)
})

it('as many as leave room for "more" otherwise', () => {
  expect(fitting([60, 60, 60], { room: 187, gap: 4, more: 33 })).toBe(2)
  expect(fitting([60, 60, 60], { room: 40, gap: 4, more: 33 })).toBe(0)
})

it('what is shown never needs more than the room, unless not even "more" fits', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 })
  fc.assert(
    fc.property(widths, fc.nat(1500), (all, room) => {
      const count = fitting(all, { room, gap: 4, more: 33 })
      const used = all.slice(0, count).reduce((sum, width) => sum + width + 4, 0)
      if (count === all.length) expect(used - 4).toBeLessThanOrEqual(Math.max(room, 0))
      else if (count > 0) expect(used + 33).toBeLessThanOrEqual(room)
    }),
  )
})
