import { useCallback, useEffect, useRef, useState } from 'react'
import { useConsole } from '../../data/console/console.store.ts'

/** One page of a table, as the server answers it. `total` comes with the first page only. */
export interface PageAnswer<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number | null
}

export interface Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly caught: unknown
  /** What is shown; while another page is on its way, still the one before. */
  readonly rows: readonly Row[]
  readonly total: number
  /** Counts from 1; 0 while there is nothing. */
  readonly from: number
  readonly hasNext: boolean
  readonly before: () => void
  readonly next: () => void
  readonly retry: () => void
}

const pageSize = 50

type Load<Row> = (page: { readonly cursor: string | null; readonly limit: number }) => Promise<PageAnswer<Row>>

interface Shown<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
  readonly at: number
}

/**
 * A table that lives on the server, page by page. Another `load` (keep it stable) starts at its first page; a change made
 * from this console asks for the page on screen again.
 */
export function usePaged<Row>(load: Load<Row>): Paged<Row> {
  const round = useConsole((state) => state.round)
  const [tries, setTries] = useState(0)
  const [place, setPlace] = useState<{ readonly load: Load<Row>; readonly cursors: readonly (string | null)[] }>({
    load,
    cursors: [null],
  })
  const cursors = place.load === load ? place.cursors : [null]
  const cursor = cursors.at(-1) ?? null
  const at = cursors.length - 1
  const [shown, setShown] = useState<Shown<Row> | null>(null)
  const [caught, setCaught] = useState<unknown>(null)
  const [busy, setBusy] = useState(true)
  const total = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round or try asks the same question again.
  useEffect(() => {
    let current = true
    setBusy(true)
    setCaught(null)
    load({ cursor, limit: pageSize }).then(
      (answer) => {
        if (!current) return
        total.current = answer.total ?? total.current
        setShown({ rows: answer.rows, next: answer.next, total: total.current, at })
        setBusy(false)
      },
      (refusal: unknown) => {
        if (!current) return
        setCaught(refusal)
        setBusy(false)
      },
    )
    return () => {
      current = false
    }
  }, [load, cursor, at, round, tries])
  const next = useCallback(() => {
    const follow = shown?.next ?? null
    if (follow !== null) setPlace({ load, cursors: [...cursors, follow] })
  }, [shown, load, cursors])
  const before = useCallback(() => {
    if (cursors.length > 1) setPlace({ load, cursors: cursors.slice(0, -1) })
  }, [load, cursors])
  const retry = useCallback(() => setTries((count) => count + 1), [])
  const rows = shown?.rows ?? []
  return {
    phase: caught !== null ? 'failed' : shown === null || busy ? 'loading' : 'ready',
    caught,
    rows,
    total: shown?.total ?? 0,
    from: rows.length === 0 ? 0 : (shown?.at ?? 0) * pageSize + 1,
    hasNext: shown !== null && shown.next !== null,
    before,
    next,
    retry,
  }
}
