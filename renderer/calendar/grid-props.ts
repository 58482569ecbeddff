import type { CalendarEntry } from '#shared/domain/calendar.ts'
import type { LocalDate } from '#shared/domain/zoned-time.ts'

/** What both ways of drawing days are given. */
export interface GridProps {
  readonly days: readonly LocalDate[]
  readonly entries: readonly CalendarEntry[]
  /** The day one is at. */
  readonly date: LocalDate
  readonly today: LocalDate
  readonly now: number
  readonly label: string
  readonly reading: boolean
}
