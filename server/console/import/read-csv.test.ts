import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const quoted = (cell: string, separator: string) =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell

test('whatever is written as CSV is read as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', ';', '"', '\n', '\r', "'", ' ', '=') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, ending, mark) => {
      // The first line says what separates, as a header does.
      const all = [['name', 'account', 'title'], ...rows]
      const text = all.map((row) => row.map((one) => quoted(one, ',')).join(',')).join(ending)
      expect(readCsv((mark ? '\uFEFF' : '') + text + ending)).toEqual(all)
    }),
  )
})

test.each([
  [
    'a;b\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]],
  ['a,b\n"never closed,2\n3', [['a', 'b'], ['never closed,2\n3']]],
  [
    'a,b\n"x"y,2',
    [
      ['a', 'b'],
      ['xy', '2'],
    ],
  ],
  ['', []],
])('%j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})
