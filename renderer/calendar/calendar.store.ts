import { create } from 'zustand'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { type CalendarView, stepPeriod } from './calendar-days.ts'

interface CalendarPlace {
  readonly view: CalendarView
  /** The day one is at; null is today, whenever that is. */
  readonly date: LocalDate | null
  readonly declined: 'shown' | 'hidden'
}

/** Where in the calendar one is. Nothing of it outlives the program. */
export const useCalendarPlace = create<CalendarPlace>()(() => ({ view: 'week', date: null, declined: 'shown' }))

export function setView(view: CalendarView): void {
  useCalendarPlace.setState({ view })
}

export function goToDay(date: LocalDate | null): void {
  useCalendarPlace.setState({ date })
}

/** The day alone. */
export function openDay(date: LocalDate): void {
  useCalendarPlace.setState({ date, view: 'day' })
}

export function goToPeriod(from: LocalDate, by: 1 | -1): void {
  useCalendarPlace.setState(({ view }) => ({ date: stepPeriod(view, from, by) }))
}

export function showDeclined(declined: CalendarPlace['declined']): void {
  useCalendarPlace.setState({ declined })
}
