import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useConversations } from '../data/conversations.store.ts'
import { isFileThere } from '../data/file-bytes.ts'

/**
 * Tells when a file that is looked at may not be any more: its message was recalled, or its viewer removed. Asked after
 * something has changed in a conversation.
 * @see FILE-4 MSG-2
 */
export function useStillThere(fileId: string, onGone: () => void): void {
  const rows = useConversations((state) => state.rows)
  const [moment] = useDebouncedValue(rows, 500)
  const asked = useRef(moment)
  const latest = useRef(onGone)
  latest.current = onGone
  useEffect(() => {
    if (asked.current === moment) return
    asked.current = moment
    let stale = false
    void isFileThere(fileId).then((there) => there || stale || latest.current())
    return () => {
      stale = true
    }
  }, [fileId, moment])
}
