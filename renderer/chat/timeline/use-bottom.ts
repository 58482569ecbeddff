import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isAtEnd } from './log-scroll.ts'
import type { LogPlace } from './use-log-place.ts'

interface Bottom {
  /** Staying at the bottom is a state: only a person scrolling up ends it, only reaching the bottom (or asking) begins it. */
  readonly atBottom: boolean
  readonly goToBottom: () => void
  /** Something moved the list on purpose, away from the bottom. */
  readonly leaveBottom: () => void
  readonly onScroll: () => void
}

/**
 * Keeps the end of a log in sight while it grows, shrinks or is resized, for as long as the person stays there. `rows` are
 * what it says: drawn again with the same ones, because a message was pressed for instance, it stays where it is.
 */
export function useBottom({ scroller, content, standing }: LogPlace, rows: readonly unknown[]): Bottom {
  const stays = useRef(true)
  const last = useRef(0)
  const movesByHand = useMovesByHand(scroller)
  const [atBottom, setAtBottom] = useState(true)

  const settle = useCallback((at: boolean) => {
    stays.current = at
    setAtBottom(at)
  }, [])
  const stick = useCallback(() => {
    const element = scroller.current
    if (element && stays.current) element.scrollTop = element.scrollHeight
  }, [scroller])
  const goToBottom = useCallback(() => {
    settle(true)
    stick()
  }, [settle, stick])
  const leaveBottom = useCallback(() => settle(false), [settle])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const { scrollTop: top } = element
    const before = last.current
    last.current = top
    if (isAtEnd(element)) settle(true)
    // Rows that turn out smaller than guessed move the list up too; that is nobody scrolling.
    else if (top < before - 1 && movesByHand()) settle(false)
  }, [scroller, settle, movesByHand])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn for the first time, or says more, is followed.
  useLayoutEffect(stick, [stick, rows, standing])
  useEffect(() => {
    const watch = new ResizeObserver(stick)
    if (scroller.current) watch.observe(scroller.current)
    if (content.current) watch.observe(content.current)
    return () => watch.disconnect()
  }, [stick, scroller, content])

  return { atBottom, goToBottom, leaveBottom, onScroll }
}

/** A wheel or key moves the list for about this long, in milliseconds. */
const handRests = 500

/** Whether a person is moving the element right now: by wheel, touch or keys, or by holding its scroll bar. */
export function useMovesByHand(scroller: RefObject<HTMLElement | null>): () => boolean {
  const hand = useRef({ at: Number.NEGATIVE_INFINITY, holds: false })
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const touch = ({ timeStamp }: Event) => {
      hand.current.at = timeStamp
    }
    const hold = () => {
      hand.current.holds = true
    }
    const release = ({ buttons }: PointerEvent) => {
      if (buttons === 0) hand.current.holds = false
    }
    for (const kind of ['wheel', 'touchmove', 'keydown']) element.addEventListener(kind, touch, { passive: true })
    element.addEventListener('pointerdown', hold)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointermove', release)
    return () => {
      for (const kind of ['wheel', 'touchmove', 'keydown']) element.removeEventListener(kind, touch)
      element.removeEventListener('pointerdown', hold)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointermove', release)
    }
  }, [scroller])
  return useCallback(() => hand.current.holds || performance.now() - hand.current.at < handRests, [])
}
