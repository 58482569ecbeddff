import { describe, expect, test } from 'vitest'
import { picturesIn } from './pictures-in.ts'

const picture = new File(['x'], 'plan.png', { type: 'image/png' })

function brought(files: readonly File[], texts: Readonly<Record<string, string>> = {}): readonly string[] {
  const data = { files, getData: (type: string) => texts[type] ?? '' }
  // Only these two are looked at; the test browser cannot make a whole one.
  return picturesIn(data as unknown as DataTransfer).map(({ name }) => name)
}

describe('POST-1: what was pasted or dropped is a picture', () => {
  test('where it is one, of a kind that is shown', () => {
    expect(brought([picture])).toEqual(['plan.png'])
    expect(brought([picture, new File(['x'], 'a.svg', { type: 'image/svg+xml' })])).toEqual(['plan.png'])
    expect(brought([new File(['x'], 'a.pdf', { type: 'application/pdf' })])).toEqual([])
    expect(picturesIn(null)).toEqual([])
  })

  test('where a browser brings its address beside it', () => {
    const html = '<meta charset="utf-8"><img src="https://example.com/plan.png" alt="plan">'
    expect(brought([picture], { 'text/html': html })).toEqual(['plan.png'])
  })

  test('and not where it only pictures words', () => {
    expect(brought([picture], { 'text/html': '<table><tr><td>1</td></tr></table>', 'text/plain': '1' })).toEqual([])
    expect(brought([picture], { 'text/html': '<p>words</p>' })).toEqual([])
  })
})
