import { useEffect, useRef } from 'react'
import { leavePassage, type Passage } from '../../data/passage.store.ts'
import { loadPassage } from '../../data/passages.ts'
import type { PendingMessage } from '../../data/pending-message.ts'
import { fetchAhead, isAtEnd, leftBelow, settling } from './log-scroll.ts'
import { useMovesByHand } from './use-bottom.ts'
import type { LogPlace } from './use-log-place.ts'
import type { Walk } from './use-walk.ts'

interface PassageScrollQuestion {
  readonly place: LogPlace
  readonly walk: Walk
  /** Where the message stands among the items; -1: nowhere. */
  readonly found: number
  readonly passage: Passage
  /** The last thing that waits to be sent. */
  readonly pending: PendingMessage | undefined
}

/** Begins at the message and focuses it, loads on at both ends, and ends where a person comes down to the latest or says something. */
export function usePassageScroll({ place, walk, found, passage, pending }: PassageScrollQuestion) {
  const { scroller, list, standing } = place
  const { older, newer, turn } = passage
  const settledFor = useRef(0)
  const last = useRef(0)
  const movesByHand = useMovesByHand(scroller)
  const there = standing && found !== -1

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stood when it was asked for; what comes above moves it along.
  useEffect(() => {
    if (!there) return
    list.current?.scrollToIndex(found, { align: 'center' })
    walk.focusAt(found, 'still')
    const timer = setTimeout(() => {
      settledFor.current = turn
      look()
    }, settling)
    return () => clearTimeout(timer)
  }, [there, turn])

  const look = () => {
    const element = scroller.current
    if (element === null || settledFor.current !== turn) return
    if (older === 'more' && element.scrollTop < fetchAhead) loadPassage('older')
    if (newer === 'more' && leftBelow(element) < fetchAhead) loadPassage('newer')
  }
  // A page that does not fill the window leaves nothing to scroll: ask on.
  useEffect(look)

  const waits = useRef(pending?.clientId)
  useEffect(() => {
    if (pending !== undefined && pending.clientId !== waits.current) leavePassage()
  }, [pending])

  const atLatest = () => newer === 'end' && scroller.current !== null && isAtEnd(scroller.current)
  return {
    onScroll() {
      const top = scroller.current?.scrollTop ?? 0
      if (top > last.current && atLatest() && movesByHand()) leavePassage()
      last.current = top
      look()
    },
    onWheel({ deltaY }: { readonly deltaY: number }) {
      if (deltaY > 0 && atLatest()) leavePassage()
    },
  }
}
