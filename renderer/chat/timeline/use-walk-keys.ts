import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { focusRegion } from '../../keyboard/focus-next-region.ts'
import { isComposing } from '../../keyboard/is-plain-enter.ts'
import { goTogether, tabStops } from '../../keyboard/tab-stops.ts'
import { rowAround } from './log-rows.ts'
import { isMove, nextRow } from './next-row.ts'
import type { TimelineItem } from './timeline-items.ts'
import type { LogPlace } from './use-log-place.ts'
import type { Walk } from './use-walk.ts'

/**
 * The keys of a log of messages. For the Tab key it is one stop, and from a message Tab goes through what is in it alone;
 * arrows go from message to message, Enter opens, Escape and whatever is typed go to where one writes.
 */
export function useWalkKeys(items: readonly TimelineItem[], { scroller, list }: LogPlace, walk: Walk) {
  const end = useRef<HTMLSpanElement>(null)
  const passes = useRef(false)

  /** The log and its end take the focus from the Tab key: they hand it on to a message, or let it pass out. */
  const hand = ({ currentTarget }: FocusEvent) => {
    if (!passes.current && currentTarget.matches(':focus-visible')) walk.enter()
    passes.current = false
  }
  const passBy = (way: HTMLElement | null) => {
    passes.current = true
    way?.focus({ preventScroll: true })
  }
  const tab = (event: KeyboardEvent, row: HTMLElement, target: Element) => {
    const stops = [row, ...tabStops(row)]
    const here = stops.findIndex((stop) => stop === target || goTogether(stop, target))
    if (!event.shiftKey && here === stops.length - 1) passBy(end.current)
    else if (event.shiftKey && here === 0) passBy(scroller.current)
    else if (event.shiftKey && here === 1) {
      row.focus()
      event.preventDefault()
    }
  }

  /** Whether the key is done with. */
  const press = (key: string, row: HTMLElement | null): boolean => {
    if (isWritten(key)) {
      focusRegion('composer')
      // It is written there, now that the focus is.
      return false
    }
    if (key === 'Enter') row?.querySelector<HTMLElement>('[data-opens]')?.click()
    else if (!isMove(key) || list.current === null) return false
    else if (row === null) walk.enter()
    else {
      const next = nextRow(items, walk.at, key, list.current)
      if (next === undefined) return false
      walk.focusAt(next)
    }
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event
    if (!(target instanceof HTMLElement) || !scroller.current?.contains(target) || isComposing(event)) return
    const row = rowAround(target)
    if (key === 'Tab' && row !== null) return tab(event, row, target)
    if (ctrlKey || metaKey || altKey) return
    // What is pressed on something within a message is meant for that, but for Escape.
    const meant = target === row || target === scroller.current
    if (key === 'Escape') focusRegion('composer')
    if (key === 'Escape' || (meant && press(key, row))) event.preventDefault()
  }

  return {
    log: {
      tabIndex: 0,
      onKeyDown,
      onBlur: walk.left,
      onFocus: (event: FocusEvent) => (event.target === event.currentTarget ? hand(event) : walk.entered(event.target)),
    },
    end: { ref: end, tabIndex: 0, onFocus: hand },
  }
}

/** A letter or sign; the space bar scrolls. */
function isWritten(key: string): boolean {
  return key !== ' ' && [...key].length === 1
}
