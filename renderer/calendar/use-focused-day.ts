import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import type { CalendarView } from './calendar-days.ts'

interface FocusedDay {
  readonly view: CalendarView
  readonly date: LocalDate
}

/** After a key moved from day to day or to another view, the focus goes with it, to a cell that is drawn anew. */
export function useFocusedDay({ view, date }: FocusedDay): {
  readonly page: RefObject<HTMLElement | null>
  readonly focusNext: (day: FocusedDay) => void
} {
  const page = useRef<HTMLElement>(null)
  const next = useRef<FocusedDay | null>(null)
  useLayoutEffect(() => {
    const wanted = next.current
    next.current = null
    if (wanted?.view !== view || wanted.date !== date) return
    page.current?.querySelector<HTMLElement>(`[role="gridcell"][data-date="${date}"]`)?.focus({ preventScroll: true })
  }, [view, date])
  return {
    page,
    focusNext: (day) => {
      if (day.view !== view || day.date !== date) next.current = day
    },
  }
}
