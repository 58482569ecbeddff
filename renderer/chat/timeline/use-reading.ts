import { useEffect, useRef, useState } from 'react'
import type { ReadState } from '#shared/domain/read-state.ts'
import { markRead } from '../../data/mark-read.ts'

interface Reading {
  /** Where "new messages" is drawn: after this position. */
  readonly newAfter: number | null
  /** How many were unread when the conversation was opened. */
  readonly unreadAtOpen: number
  /** The person has said something: what is above is not news any more. */
  readonly forgetNew: () => void
}

/**
 * Marks as read what stood at the bottom of a focused, visible window, and remembers where the news began.
 * Neither opening the window nor a scroll made by the program ever reads anything.
 * @see MSG-5
 */
export function useReading(read: ReadState, lastSeq: number, watching: boolean): Reading {
  const [newAfter, setNewAfter] = useState(read.unread > 0 ? read.readSeq : null)
  const [unreadAtOpen] = useState(read.unread)
  const seen = useRef<number | null>(null)

  useEffect(() => {
    if (watching && lastSeq > read.readSeq) markRead(read.conversationId, lastSeq)
  }, [watching, lastSeq, read.readSeq, read.conversationId])

  // Looking away moves nothing; the first thing that comes after it does.
  useEffect(() => {
    if (watching) seen.current = lastSeq
    else if (seen.current !== null && lastSeq > seen.current) {
      setNewAfter(seen.current)
      seen.current = null
    }
  }, [watching, lastSeq])

  return { newAfter, unreadAtOpen, forgetNew: () => setNewAfter(null) }
}
