import { useMemo } from 'react'
import { myId } from '../../data/session.store.ts'
import type { TimelineRow } from '../../data/timeline-row.ts'
import { startOfDay } from '../../time/use-today.ts'
import { type TimelineItem, timelineItems } from './timeline-items.ts'
import { useTopKeys } from './use-top-keys.ts'

interface LogRows {
  readonly rows: readonly TimelineRow[]
  readonly atStart: boolean
  /** Null: nothing here is news. */
  readonly newAfter: number | null
}

/** What is drawn of these rows, told anew only when one of them changes. */
export function useLogItems({ rows, atStart, newAfter }: LogRows): readonly TimelineItem[] {
  const me = myId()
  const topKeys = useTopKeys(rows)
  return useMemo(
    () => timelineItems({ rows, me, atStart, newAfter, topKeys, dayOf: startOfDay }),
    [rows, me, atStart, newAfter, topKeys],
  )
}
