import { expect, test } from 'vitest'
import type { RowKey } from './compare-rows.ts'
import { gridMove } from './grid-move.ts'

const keys: readonly RowKey[] = ['message.send', 'poll.create', 'limit.members']
const press = (key: string, ctrlKey = false) =>
  gridMove(keys, { key: 'poll.create', kind: 'department' }, { key, ctrlKey })

test('arrows move by one cell, Home and End to the ends of the row, with Ctrl to those of the table', () => {
  expect(press('ArrowDown')).toEqual({ key: 'limit.members', kind: 'department' })
  expect(press('ArrowUp')).toEqual({ key: 'message.send', kind: 'department' })
  expect(press('ArrowRight')).toEqual({ key: 'poll.create', kind: 'external' })
  expect(press('Home')).toEqual({ key: 'poll.create', kind: 'internal' })
  expect(press('End', true)).toEqual({ key: 'limit.members', kind: 'wechat' })
  expect(press('PageUp')).toEqual({ key: 'message.send', kind: 'department' })
})

test('nothing lies beyond the edge, and other keys are not taken', () => {
  expect(gridMove(keys, { key: 'message.send', kind: 'internal' }, { key: 'ArrowUp', ctrlKey: false })).toBeNull()
  expect(gridMove(keys, { key: 'message.send', kind: 'internal' }, { key: 'ArrowLeft', ctrlKey: false })).toBeNull()
  expect(press('a')).toBeNull()
})
