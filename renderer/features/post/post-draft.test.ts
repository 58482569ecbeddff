import { describe, expect, test } from 'vitest'
import { postDraft } from './post-draft.ts'

const cell = { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] }

function problemsOf(rows: number, columns: number) {
  const row = { type: 'tableRow', content: Array.from({ length: columns }, () => cell) }
  const table = { type: 'table', content: Array.from({ length: rows }, () => row) }
  const read = postDraft.read({ title: 't', body: { type: 'doc', content: [table] } })
  return read.ok ? [] : read.problems
}

describe('POST-1: a table as it comes from a spreadsheet', () => {
  test('within the limits is content', () => {
    expect(problemsOf(50, 10)).toEqual([])
  })

  test.each([
    ['rows', 51, 2],
    ['columns', 2, 11],
  ])('with too many %s is said to be too large, while one writes', (_, rows, columns) => {
    expect(problemsOf(rows, columns)).toEqual([{ at: 'body', says: 'tableTooLarge', when: 'typing' }])
  })
})
