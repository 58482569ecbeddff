import type { TimelineRow } from '../../data/timeline-row.ts'

/** The position of the last message the server has confirmed; 0 when there is none. */
export function lastSeq(rows: readonly TimelineRow[]): number {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const seq = rows[at]?.message?.seq
    if (seq !== undefined) return seq
  }
  return 0
}
