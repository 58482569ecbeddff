import { describe, expect, it } from 'vitest'
import { messageItem } from '../../../tests/message-item.ts'
import { isMove, nextRow } from './next-row.ts'
import type { TimelineItem } from './timeline-items.ts'

const items: readonly TimelineItem[] = [
  { type: 'start', key: 'start' },
  { type: 'divider', key: 'day', at: 0 },
  messageItem('a'),
  messageItem('b'),
  { type: 'new', key: 'new' },
  messageItem('c'),
  messageItem('d'),
]
/** Every row is 100 high, and three of them are in sight. */
const list = {
  viewportSize: 300,
  getItemOffset: (index: number) => index * 100,
  findItemIndex: (offset: number) => Math.max(0, Math.min(items.length - 1, Math.floor(offset / 100))),
}
const keyAt = (index: number | undefined) => (index === undefined ? undefined : items[index]?.key)
const from = (key: string, move: string) => {
  if (!isMove(move)) throw new Error(move)
  const at = items.findIndex((item) => item.key === key)
  return keyAt(nextRow(items, at, move, list))
}

describe('where a key leads among messages', () => {
  it('goes from one to the next, over what is drawn between them', () => {
    expect(from('b', 'ArrowDown')).toBe('c')
    expect(from('c', 'ArrowUp')).toBe('b')
  })

  it('ends where the messages end: what lies above is asked for by scrolling', () => {
    expect(from('a', 'ArrowUp')).toBeUndefined()
    expect(from('d', 'ArrowDown')).toBeUndefined()
  })

  it('a page is what is in sight, at least one message, and never beyond the ends', () => {
    expect(from('d', 'PageUp')).toBe('b')
    expect(from('a', 'PageDown')).toBe('c')
    expect(from('b', 'PageUp')).toBe('a')
    expect(from('d', 'PageDown')).toBe('d')
  })

  it('Home and End go to the first and the last', () => {
    expect(from('c', 'Home')).toBe('a')
    expect(from('a', 'End')).toBe('d')
  })

  it('other keys lead nowhere', () => {
    for (const key of ['Enter', 'ArrowLeft', 'a']) expect(isMove(key)).toBe(false)
  })
})
