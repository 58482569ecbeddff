import { describe, expect, it } from 'vitest'
import { limitOf } from './limit-of.ts'

const said = (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' ')
const common = { id: 'a', label: 'a', required: false }
const number = { ...common, kind: 'number', least: null, most: null, whole: false } as const
const several = { ...common, kind: 'multiple', options: ['A', 'B', 'C'], other: false } as const

describe('FORM-1: limits are said before they are broken', () => {
  it.each([
    [{ least: 34, most: 43 }, 'range 34 43'],
    [{ least: 0 }, 'notBelow 0'],
    [{ most: 3, whole: true }, 'notAbove 3 · notWhole'],
    [{}, undefined],
  ])('of a number: %j', (limits, says) => {
    expect(limitOf({ ...number, ...limits }, said)).toBe(says)
  })

  it.each([
    [2, 2, 'chooseExactly 2'],
    [2, 3, 'chooseBetween 2 3'],
    [0, 2, 'chooseAtMost 2'],
    [2, null, 'chooseAtLeast 2'],
    [0, null, undefined],
  ])('of choices: %j to %j', (atLeast, atMost, says) => {
    expect(limitOf({ ...several, options: ['A', 'B', 'C'], atLeast, atMost }, said)).toBe(says)
  })
})
