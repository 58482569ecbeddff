import { useState } from 'react'
import type { TimelineRow } from '../../data/timeline-row.ts'

const none: ReadonlySet<string> = new Set()

/** The rows that have been the topmost since the conversation was opened. @see timelineItems */
export function useTopKeys(rows: readonly TimelineRow[]): ReadonlySet<string> {
  const [keys, setKeys] = useState(none)
  const top = rows[0]?.key
  if (top === undefined || keys.has(top)) return keys
  const next = new Set(keys).add(top)
  setKeys(next)
  return next
}
