import type { VirtualizerHandle } from 'virtua'
import type { TimelineItem } from './timeline-items.ts'

const moves = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const
type Move = (typeof moves)[number]

export function isMove(key: string): key is Move {
  return moves.some((move) => move === key)
}

type Measures = Pick<VirtualizerHandle, 'viewportSize' | 'getItemOffset' | 'findItemIndex'>

/** Where a key leads from the message at an index; undefined at the end of what is there. */
export function nextRow(items: readonly TimelineItem[], at: number, key: Move, list: Measures): number | undefined {
  const first = rowFrom(items, 0, 1)
  const last = rowFrom(items, items.length - 1, -1)
  const pageOn = (by: 1 | -1) => list.findItemIndex(list.getItemOffset(at) + by * list.viewportSize)
  switch (key) {
    case 'ArrowUp':
      return rowFrom(items, at - 1, -1)
    case 'ArrowDown':
      return rowFrom(items, at + 1, 1)
    case 'PageUp':
      return rowFrom(items, Math.min(at - 1, pageOn(-1)), -1) ?? first
    case 'PageDown':
      return rowFrom(items, Math.max(at + 1, pageOn(1)), 1) ?? last
    case 'Home':
      return first
    case 'End':
      return last
  }
}

/** What is at an index or beyond it and can have the focus: dividers never do. */
function rowFrom(items: readonly TimelineItem[], from: number, by: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < items.length; index += by) {
    const type = items[index]?.type
    if (type === 'message' || type === 'system') return index
  }
  return undefined
}
