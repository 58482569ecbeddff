import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromPathsText, toPathsText } from './path-text.ts'

test('ADM-5: the paths of departments survive being written into one cell, whatever their names', () => {
  const name = fc
    .string({ unit: fc.constantFrom('a', '部', '/', '\\', ';', '；', ' ', "'"), minLength: 1, maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
  fc.assert(
    fc.property(paths, (all) => {
      expect(fromPathsText(toPathsText(all))).toEqual(all)
    }),
  )
})

test('what people type by hand is understood', () => {
  expect(fromPathsText(' 星河科技 / 研发中心；星河科技/市场部; ')).toEqual([
    ['星河科技', '研发中心'],
    ['星河科技', '市场部'],
  ])
  expect(fromPathsText('a//b')).toEqual([['a', '', 'b']])
  expect(fromPathsText('')).toEqual([])
})
