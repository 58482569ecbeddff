import { type RefObject, useEffect, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { loadOlder } from '../../data/timeline.store.ts'
import type { TimelineItem } from './timeline-items.ts'

interface JumpQuestion {
  readonly items: readonly TimelineItem[]
  readonly list: RefObject<VirtualizerHandle | null>
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
export function useJumpToNew({ items, list, canLoadOlder, conversationId, unread, leaveBottom }: JumpQuestion): JumpToNew {
  const [state, setState] = useState<'offered' | 'seeking' | 'done'>(unread > 0 ? 'offered' : 'done')
  const [above, setAbove] = useState(false)
  const at = items.findIndex(({ type }) => type === 'new')

  const look = () => {
    const handle = list.current
    if (state !== 'offered' || !handle || items.length === 0) return
    // virtua knows 0 as the place of everything until it has measured.
    const hidden = at === -1 || handle.getItemOffset(at) < handle.scrollOffset
    setAbove(hidden)
    if (!hidden && at !== -1 && handle.viewportSize > 0) setState('done')
  }
  useEffect(look)
  useEffect(() => {
    if (state !== 'seeking') return
    if (at !== -1) {
      leaveBottom()
      list.current?.scrollToIndex(at, { align: 'start' })
      setState('done')
    } else if (canLoadOlder) loadOlder(conversationId)
  }, [state, at, canLoadOlder, conversationId, list, leaveBottom])

  return { count: state === 'offered' && above ? unread : 0, go: () => setState('seeking'), onScroll: look }
}
