import { expect, it } from 'vitest'
import { initialOf } from './initial-of.ts'

it.each([
  ['林夏', '林'],
  ['欧阳子涵', '欧'],
  ['Alexandra Fitzgerald', 'AF'],
  ['carol', 'C'],
  ['Mr.Q', 'M'],
  ['Sophie 花房', 'S'],
  ['👨‍👩‍👧 家', '👨‍👩‍👧'],
  ['e\u0301milie', 'E\u0301'],
  ['葛\u{e0100}城', '葛\u{e0100}'],
  ['', ''],
])('%s stands as %s on an avatar', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})
