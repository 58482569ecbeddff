import { useLayoutEffect, useRef } from 'react'
import type { TimelineItem } from './timeline-items.ts'

/** Whether this drawing has items above what was the first one before: then positions are counted from the end. */
export function usePrepended(items: readonly TimelineItem[]): boolean {
  const first = useRef<string | undefined>(undefined)
  const before = first.current
  const prepended = before !== undefined && items[0]?.key !== before && items.some(({ key }) => key === before)
  useLayoutEffect(() => {
    first.current = items[0]?.key
  })
  return prepended
}
