import { useEffect, useRef, useState } from 'react'
import { loadOlder } from '../../data/timeline.store.ts'
import { settling } from './log-scroll.ts'
import type { TimelineItem } from './timeline-items.ts'
import type { LogPlace } from './use-log-place.ts'
import type { Walk } from './use-walk.ts'

interface JumpQuestion {
  readonly items: readonly TimelineItem[]
  /** Null: nothing here is news. */
  readonly newAfter: number | null
  readonly place: LogPlace
  readonly walk: Walk
  readonly atBottom: boolean
  readonly canLoadOlder: boolean
  readonly conversationId: string
  readonly unread: number
  readonly leaveBottom: () => void
}

interface JumpToNew {
  /** How many messages wait above the window; 0 offers nothing. */
  readonly count: number
  readonly go: () => void
  readonly onScroll: () => void
}

/** The way up to where the news began, also when that is further back than what is loaded. */
export function useJumpToNew(question: JumpQuestion): JumpToNew {
  const { items, newAfter, atBottom, canLoadOlder, conversationId, unread, leaveBottom, walk } = question
  const { list, scroller } = question.place
  const [state, setState] = useState<'offered' | 'seeking' | 'done'>(unread > 0 ? 'offered' : 'done')
  const [above, setAbove] = useState(false)
  const focusAt = useRef(walk.focusAt)
  focusAt.current = walk.focusAt
  const at = items.findIndex(({ type }) => type === 'new')

  const look = () => {
    if (state !== 'offered' || items.length === 0) return true
    const hidden = at === -1 || (list.current?.getItemOffset(at) ?? 0) < (scroller.current?.scrollTop ?? 0)
    setAbove(hidden)
    return hidden
  }
  useEffect(() => void look())
  // Only a person's own scrolling takes the offer away; the list's first steps to the bottom do not.
  const onScroll = () => {
    if (!look() && !atBottom) setState('done')
  }
  useEffect(() => {
    if (state !== 'seeking') return
    if (at === -1) {
      if (canLoadOlder) loadOlder(conversationId)
      return
    }
    leaveBottom()
    list.current?.scrollToIndex(at, { align: 'start' })
    focusAt.current(at + 1, 'still')
    // Older ones that arrive on the way give the place another number: then this runs again.
    const timer = setTimeout(() => setState('done'), settling)
    return () => clearTimeout(timer)
  }, [state, at, canLoadOlder, conversationId, list, leaveBottom])

  return {
    count: state === 'offered' && above && newAfter !== null ? unread : 0,
    go: () => setState('seeking'),
    onScroll,
  }
}
