import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../fields/answer.ts'
import type { Field } from '../fields/field.ts'
import { statisticsOf } from '../fields/statistics.ts'
import { formLimits } from './form.ts'
import { pickUpLine } from './pick-up-line.ts'
import { withoutNames } from './without-names.ts'

const fields: readonly Field[] = [
  { id: 'a', kind: 'text', label: 'Words', required: false },
  { id: 'b', kind: 'number', label: 'Number', required: false, least: null, most: null, whole: true },
  {
    id: 'c',
    kind: 'multiple',
    label: 'Choice',
    required: false,
    options: ['x', 'y'],
    other: true,
    atLeast: 0,
    atMost: null,
  },
  { id: 'd', kind: 'rating', label: 'Stars', required: false, most: 5 },
]

const sheet: fc.Arbitrary<Answers> = fc.record(
  {
    a: fc.record({
      kind: fc.constant('words' as const),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    }),
    b: fc.record({ kind: fc.constant('number' as const), number: fc.integer({ min: -1000, max: 1000 }) }),
    c: fc.record({
      kind: fc.constant('choice' as const),
      options: fc.subarray([0, 1]),
      other: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null }),
    }),
    d: fc.record({ kind: fc.constant('stars' as const), stars: fc.integer({ min: 1, max: 5 }) }),
  },
  { requiredKeys: [] },
)
const sheets = fc.array(sheet, { maxLength: 12 })

describe('FORM-2, invariant 11: answers without names', () => {
  test('come out the same whoever gave which, and whatever was given together', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (given, turn) => {
        const at = given.length === 0 ? 0 : turn % given.length
        const turned = [...given.slice(at), ...given.slice(0, at)]
        const swapped = given.map((one, place) => {
          const { a: _, ...rest } = one
          const other = turned[place]?.a
          return other === undefined ? rest : { ...rest, a: other }
        })
        expect(withoutNames(fields, turned, 'told')).toEqual(withoutNames(fields, given, 'told'))
        expect(withoutNames(fields, swapped, 'told')).toEqual(withoutNames(fields, given, 'told'))
      }),
    )
  })

  test('add up to the same statistics', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const counts = (all: readonly Answers[]) =>
          statisticsOf(fields, all).map((one) =>
            one.kind === 'counts' ? { ...one, others: [...one.others].sort() } : one,
          )
        expect(counts(withoutNames(fields, given, 'told'))).toEqual(counts(given))
      }),
    )
  })

  test('tell no words where words are withheld, and still count them', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const told = withoutNames(fields, given, 'withheld')
        for (const answers of told) {
          expect(answers.a).toBeUndefined()
          if (answers.c?.kind === 'choice') expect(['…', null]).toContain(answers.c.other)
        }
        expect(told.filter(({ c }) => c !== undefined)).toHaveLength(given.filter(({ c }) => c !== undefined).length)
      }),
    )
  })
})

describe('FORM-4: a line of a pick-up line', () => {
  test('is one line, never too long, never half a character', () => {
    fc.assert(
      fc.property(sheet, (answers) => {
        const line = pickUpLine(fields, answers)
        expect(line.length).toBeLessThanOrEqual(formLimits.line)
        expect(line).not.toMatch(/[\n\r\t]/)
        expect(line.isWellFormed()).toBe(true)
      }),
    )
  })

  test('says answers in the order of the questions, numbers with what they count', () => {
    const answers: Answers = {
      b: { kind: 'number', number: 2 },
      a: { kind: 'words', text: '林夏' },
      c: { kind: 'choice', options: [1], other: null },
    }
    expect(pickUpLine(fields, answers)).toBe('林夏 · Number 2 · y')
  })
})
