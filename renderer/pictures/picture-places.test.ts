import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsFor, singlePlace } from './picture-places.ts'

test('MSG-1: a picture keeps its proportions within its place', () => {
  expect(singlePlace({ width: 1200, height: 800 })).toEqual({ width: 300, height: 200 })
  expect(singlePlace({ width: 200, height: 100 })).toEqual({ width: 200, height: 100 })
})

test('however it is shaped, it is neither too large nor too thin to be seen', () => {
  const side = fc.integer({ min: 1, max: 12_000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      for (const length of Object.values(singlePlace({ width, height }))) {
        expect(length).toBeGreaterThanOrEqual(60)
        expect(length).toBeLessThanOrEqual(300)
      }
    }),
  )
})

test('two and four stand in two columns, others in three', () => {
  expect([2, 3, 4, 5, 9].map(columnsFor)).toEqual([2, 3, 2, 3, 3])
})
