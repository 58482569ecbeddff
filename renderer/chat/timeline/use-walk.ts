import { useLayoutEffect, useRef, useState } from 'react'
import { isFocusLost } from '../../keyboard/focus-back.ts'
import { focusRegion } from '../../keyboard/focus-next-region.ts'
import { rowAround, rowToEnter, rowWith } from './log-rows.ts'
import type { TimelineItem } from './timeline-items.ts'
import type { LogPlace } from './use-log-place.ts'

export interface Walk {
  /** Where among the items the focus is, or was last; -1: nowhere yet. What stands there stays drawn. */
  readonly at: number
  /** Moves the focus to what stands there, drawn or not; `still` scrolls nothing. */
  readonly focusAt: (index: number, how?: 'still') => void
  readonly enter: () => void
  /** Something within has the focus now. */
  readonly entered: (element: Element) => void
  readonly left: () => void
}

const patience = 30

interface Wish {
  readonly key: string
  readonly how: 'still' | 'inSight'
  /** In how many frames it may still be there to take the focus. */
  tries: number
}

/** The focus among the messages of a log, of which only those in sight are drawn. It reads nothing. @see MSG-3 */
export function useWalk(items: readonly TimelineItem[], { scroller }: LogPlace, onUp?: () => void): Walk {
  const [key, setKey] = useState<string | null>(null)
  const wish = useRef<Wish | null>(null)
  const holds = useRef(false)
  const last = items.at(-1)?.key

  const settle = () => {
    const log = scroller.current
    if (log === null) return
    // A message that became another line under the focus keeps it.
    if (holds.current && key !== null && isFocusLost()) wish.current ??= { key, how: 'still', tries: patience }
    const row = wish.current && rowWith(log, wish.current.key)
    if (!wish.current || !row) return
    const { how } = wish.current
    row.focus({ preventScroll: true })
    // The list hides a row until it has measured it, and what is hidden takes no focus.
    if (document.activeElement === row) wish.current = null
    else if (--wish.current.tries > 0) requestAnimationFrame(settle)
    if (how === 'still') return
    const { scrollTop } = log
    if (row.dataset.message === last) log.scrollTop = log.scrollHeight
    else row.scrollIntoView({ block: 'nearest' })
    if (log.scrollTop < scrollTop) onUp?.()
  }
  useLayoutEffect(settle)
  useHandingOn(scroller)

  return {
    at: key === null ? -1 : items.findIndex((item) => item.key === key),
    focusAt(index, how) {
      const item = items[index]
      if (item === undefined) return
      wish.current = { key: item.key, how: how ?? 'inSight', tries: patience }
      setKey(item.key)
      settle()
    },
    enter: () => scroller.current && rowToEnter(scroller.current, key)?.focus({ preventScroll: true }),
    entered(element) {
      const row = rowAround(element)
      if (row === null) return
      holds.current = true
      setKey(row.dataset.message ?? null)
    },
    left() {
      holds.current = false
    },
  }
}

/** The log that takes the place of this one takes its focus too. */
function useHandingOn(scroller: LogPlace['scroller']): void {
  useLayoutEffect(
    () => () => {
      if (!scroller.current?.parentElement?.contains(document.activeElement)) return
      setTimeout(() => isFocusLost() && focusRegion('conversation'))
    },
    [scroller],
  )
}
