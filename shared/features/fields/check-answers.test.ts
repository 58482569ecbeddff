import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileFacts } from '../../domain/file.ts'
import type { Answer, Answers } from './answer.ts'
import { checkAnswers, problemOf } from './check-answers.ts'
import { Field, fieldList } from './field.ts'
import { statisticsOf } from './statistics.ts'

const common = { id: 'a', label: 'A', required: false }
const words = (text: string): Answer => ({ kind: 'words', text })
const choice = (options: number[], other: string | null = null): Answer => ({ kind: 'choice', options, other })
const file = (id: string): FileFacts => ({
  id,
  name: `${id}.txt`,
  bytes: 1,
  mime: 'text/plain',
  kind: 'text',
  width: null,
  height: null,
})
const single: Field = { ...common, kind: 'single', options: ['x', 'y'], other: false }
const multiple: Field = { ...common, kind: 'multiple', options: ['x', 'y', 'z'], other: true, atLeast: 2, atMost: 2 }
const number: Field = { ...common, kind: 'number', least: 0, most: 10, whole: true }

describe('FORM-1: an answer fits its field', () => {
  test.each<[string, Field, Answer | undefined, string | null]>([
    ['nothing, where nothing is required', single, undefined, null],
    ['nothing, where something is', { ...single, required: true }, undefined, 'missing'],
    ['only blanks, where something is required', { ...common, required: true, kind: 'text' }, words('  '), 'missing'],
    ['another kind of answer', number, words('7'), 'wrongKind'],
    ['a line of 501 characters', { ...common, kind: 'text' }, words('x'.repeat(501)), 'tooLong'],
    ['501 characters in a long text', { ...common, kind: 'longText' }, words('x'.repeat(501)), null],
    ['half a number where whole ones are wanted', number, { kind: 'number', number: 1.5 }, 'notWhole'],
    ['a number below', number, { kind: 'number', number: -1 }, 'tooSmall'],
    ['a number above', number, { kind: 'number', number: 11 }, 'tooLarge'],
    ['an option that is not there', single, choice([2]), 'noSuchOption'],
    ['the same option twice', multiple, choice([1, 1]), 'noSuchOption'],
    ['two of a single choice', single, choice([0, 1]), 'tooMany'],
    ['own words that are not offered', single, choice([], 'else'), 'noOther'],
    ['fewer than exactly two', multiple, choice([0]), 'tooFew'],
    ['exactly two, one in own words', multiple, choice([0], 'else'), null],
    ['three of exactly two', multiple, choice([0, 1], 'else'), 'tooMany'],
    [
      'a day before the first',
      { ...common, kind: 'date', earliest: '2026-11-01', latest: null },
      { kind: 'date', date: '2026-10-31' },
      'tooEarly',
    ],
    [
      'a day after the last',
      { ...common, kind: 'date', earliest: null, latest: '2026-11-01' },
      { kind: 'date', date: '2026-11-02' },
      'tooLate',
    ],
    ['four stars of three', { ...common, kind: 'rating', most: 3 }, { kind: 'stars', stars: 4 }, 'tooMany'],
    [
      'the same picture twice',
      { ...common, kind: 'picture', atMost: 3 },
      { kind: 'pictures', pictureIds: ['p', 'p'] },
      'tooMany',
    ],
    [
      'more files than asked for',
      { ...common, kind: 'file', atMost: 1 },
      { kind: 'files', files: [file('one'), file('two')] },
      'tooMany',
    ],
    [
      'the same file twice',
      { ...common, kind: 'file', atMost: 9 },
      { kind: 'files', files: [file('one'), file('one')] },
      'tooMany',
    ],
    ['a file', { ...common, kind: 'file', atMost: 1 }, { kind: 'files', files: [file('one')] }, null],
    [
      'a file, where pictures are asked for',
      { ...common, kind: 'picture', atMost: 1 },
      { kind: 'files', files: [file('one')] },
      'wrongKind',
    ],
    [
      'more people than asked for',
      { ...common, kind: 'member', atMost: 1 },
      { kind: 'people', personIds: ['lin', 'wang'] },
      'tooMany',
    ],
    ['no e-mail', { ...common, kind: 'email' }, words('lin@home'), 'notAnEmail'],
    ['an e-mail', { ...common, kind: 'email' }, words('lin.xia@xinghe.example'), null],
    ['no phone', { ...common, kind: 'phone' }, words('call me'), 'notAPhone'],
    ['a phone', { ...common, kind: 'phone' }, words('+86 138 0000 0000'), null],
  ])('%s', (_, field, answer, problem) => {
    expect(Field.parse(field)).toEqual(field)
    expect(problemOf(field, answer)).toBe(problem)
  })

  test('an answer to a field that is not there is told, and every wrong one in the order of the fields', () => {
    const fields: Field[] = [
      { ...number, id: 'n' },
      { ...single, id: 's', required: true },
    ]
    const answers: Answers = { n: { kind: 'number', number: 99 }, zz: words('hello') }
    expect(checkAnswers(fields, answers)).toEqual([
      { fieldId: 'n', problem: 'tooLarge' },
      { fieldId: 's', problem: 'missing' },
      { fieldId: 'zz', problem: 'unknownField' },
    ])
  })

  test.each([
    ['bounds the wrong way round', { ...number, least: 5, most: 4 }],
    ['the same option twice', { ...single, options: ['x', 'x'] }],
    ['more to choose than there is', { ...multiple, other: false, atLeast: 4, atMost: null }],
    ['at most fewer than at least', { ...multiple, atLeast: 2, atMost: 1 }],
    ['days the wrong way round', { ...common, kind: 'date', earliest: '2026-11-02', latest: '2026-11-01' }],
    ['something more', { ...single, script: 'x' }],
  ])('no field has %s', (_, field) => {
    expect(Field.safeParse(field).success).toBe(false)
  })

  test('asks for one to nine files', () => {
    const asks = (atMost: number) => Field.safeParse({ ...common, kind: 'file', atMost }).success
    expect([0, 1, 9, 10, 1.5].map(asks)).toEqual([false, true, true, false, false])
  })

  test('no two fields have the same id', () => {
    expect(fieldList(5).safeParse([single, number]).success).toBe(false)
    expect(fieldList(1).safeParse([single, { ...number, id: 'b' }]).success).toBe(false)
  })
})

describe('FORM-3: statistics', () => {
  test('add up: every option chosen counts once, and nobody is lost', () => {
    const one = fc
      .tuple(fc.subarray([0, 1, 2]), fc.option(fc.constantFrom('else', 'more')))
      .map(([options, other]) => choice(options, other))
    fc.assert(
      fc.property(fc.array(fc.option(one)), (given) => {
        const all = given.map((answer): Answers => (answer === null ? {} : { a: answer }))
        const [told] = statisticsOf([multiple], all)
        const answers = given.filter((answer) => answer !== null)
        if (told?.kind !== 'counts') throw new Error('a choice is counted')
        expect(told.answered).toBe(answers.length)
        for (const place of [0, 1, 2]) {
          const chose = answers.filter((answer) => answer.kind === 'choice' && answer.options.includes(place))
          expect(told.counts[place]).toBe(chose.length)
        }
        expect(told.others.length).toBe(answers.filter((answer) => answer.kind === 'choice' && answer.other).length)
      }),
    )
  })

  test('of numbers and stars; of none there is nothing to say', () => {
    const rating: Field = { ...common, id: 'r', kind: 'rating', most: 5 }
    const all: Answers[] = [2, 4, 9].map((n) => ({
      a: { kind: 'number', number: n },
      r: { kind: 'stars', stars: (n % 5) + 1 },
    }))
    expect(statisticsOf([number, rating], all)).toEqual([
      { kind: 'numbers', answered: 3, least: 2, most: 9, mean: 5, sum: 15 },
      { kind: 'counts', answered: 3, counts: [0, 0, 1, 0, 2], others: [] },
    ])
    expect(statisticsOf([number], [])).toEqual([{ kind: 'list', answered: 0 }])
  })
})
