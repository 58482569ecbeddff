import { type RefObject, useEffect, useRef } from 'react'
import type { LocalDate } from '#shared/domain/zoned-time.ts'

/** After a key moved from day to day, the focus goes with it, even into another week that is drawn anew. */
export function useFocusedDay(date: LocalDate): {
  readonly page: RefObject<HTMLElement | null>
  readonly focusDay: () => void
} {
  const page = useRef<HTMLElement>(null)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    page.current?.querySelector<HTMLElement>(`[role="gridcell"][data-date="${date}"]`)?.focus({ preventScroll: true })
  })
  return {
    page,
    focusDay: () => {
      wanted.current = true
    },
  }
}
