import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Answers } from '#shared/features/fields/answer.ts'
import { type DraftField, draftOf, fieldKinds, newField, readFields } from './draft-fields.ts'
import { tidyAnswers } from './tidy-answers.ts'

describe('FORM-1: a field being written', () => {
  it.each(fieldKinds)('%s: needs a title, and then is a field that reads back as it was', (kind) => {
    const blank = { ...newField(kind, []), options: 'x\n\n y ' }
    expect(readFields([blank])).toMatchObject({
      fields: [],
      problems: [{ id: 'f1', says: 'labelMissing', when: 'sending' }],
    })
    const read = readFields([{ ...blank, label: ' How? ' }])
    expect(read).toMatchObject({ fields: [{ kind, label: 'How?' }], problems: [] })
    expect(readFields(read.fields.map(draftOf))).toEqual(read)
  })

  it('says what is wrong with options and limits', () => {
    const choice = { ...newField('multiple', []), label: 'Which?' }
    const said = (field: DraftField) => readFields([field]).problems.map(({ says }) => says)
    expect(said(choice)).toEqual(['optionsMissing'])
    expect(said({ ...choice, options: 'a\na' })).toEqual(['optionTwice'])
    expect(said({ ...choice, options: 'x'.repeat(101) })).toEqual(['optionTooLong'])
    expect(said({ ...choice, options: 'a\nb', atLeast: 3 })).toEqual(['boundsWrong'])
    expect(said({ ...newField('number', []), label: 'How many?', least: 9, most: 3 })).toEqual(['boundsWrong'])
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
