import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Answers } from '#shared/features/fields/answer.ts'
import { draftOf, fieldKinds, newField, readField } from './draft-fields.ts'
import { tidyAnswers } from './tidy-answers.ts'

describe('FORM-1: a field being written', () => {
  it.each(fieldKinds)('%s: needs a title, and then is a field that reads back as it was', (kind) => {
    const blank = { ...newField(kind, []), options: 'x\n\n y ' }
    expect(readField(blank)).toEqual({ problem: 'labelMissing' })
    const read = readField({ ...blank, label: ' How? ' })
    if (!('field' in read)) throw new Error(read.problem)
    expect(read.field).toMatchObject({ kind, label: 'How?' })
    expect(readField(draftOf(read.field))).toEqual(read)
  })

  it('says what is wrong with options and limits', () => {
    const choice = { ...newField('multiple', []), label: 'Which?' }
    expect(readField(choice)).toEqual({ problem: 'optionsMissing' })
    expect(readField({ ...choice, options: 'a\na' })).toEqual({ problem: 'optionTwice' })
    expect(readField({ ...choice, options: 'x'.repeat(101) })).toEqual({ problem: 'optionTooLong' })
    expect(readField({ ...choice, options: 'a\nb', atLeast: 3 })).toEqual({ problem: 'boundsWrong' })
    const number = { ...newField('number', []), label: 'How many?', least: 9, most: 3 } as const
    expect(readField(number)).toEqual({ problem: 'boundsWrong' })
  })

  it('new ones never take an id that is there, whatever was removed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8)), (removals) => {
        let fields = [newField('text', [])]
        for (const removal of removals) {
          fields = fields.filter((_, place) => place !== removal)
          fields = [...fields, newField('text', fields)]
        }
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
      }),
    )
  })
})

describe('answers as they are sent', () => {
  it('are what the schema takes, without blanks', () => {
    const tidy = tidyAnswers({
      a: { kind: 'words', text: '  hello ' },
      b: { kind: 'words', text: '   ' },
      c: { kind: 'choice', options: [], other: ' ' },
      d: { kind: 'choice', options: [1], other: ' ' },
      e: { kind: 'choice', options: [], other: ' else ' },
      f: { kind: 'number', number: 0 },
    })
    expect(tidy).toEqual({
      a: { kind: 'words', text: 'hello' },
      d: { kind: 'choice', options: [1], other: null },
      e: { kind: 'choice', options: [], other: 'else' },
      f: { kind: 'number', number: 0 },
    })
    expect(Answers.parse(tidy)).toEqual(tidy)
  })
})
