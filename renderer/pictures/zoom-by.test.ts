import { expect, test } from 'vitest'
import { zoomBy } from './zoom-by.ts'

test.each([
  [0.37, 'in', 0.5],
  [0.5, 'in', 0.75],
  [8, 'in', 8],
  [0.37, 'out', 0.25],
  [1, 'out', 0.75],
  [0.05, 'out', 0.05],
] as const)('from %d %s is %d', (scale, direction, next) => {
  expect(zoomBy(scale, direction)).toBe(next)
})
