import { create } from 'zustand'
import type { CalendarEntry, CalendarSpan } from '#shared/domain/calendar.ts'

interface CalendarState {
  /** What was read, by span, the latest last: shown again at once, and while there is no line. */
  readonly ranges: ReadonlyMap<string, readonly CalendarEntry[]>
  /** Grows whenever a card may have changed that takes place. */
  readonly news: number
}

export const useCalendar = create<CalendarState>()(() => ({ ranges: new Map(), news: 0 }))

const rangesKept = 12

export function rangeKey({ from, until }: CalendarSpan): string {
  return `${from}-${until}`
}

/** Only the data layer writes. */
export function holdRange(span: CalendarSpan, entries: readonly CalendarEntry[]): void {
  useCalendar.setState(({ ranges }) => {
    const key = rangeKey(span)
    const others = [...ranges].filter(([other]) => other !== key)
    return { ranges: new Map([...others.slice(1 - rangesKept), [key, entries]]) }
  })
}

/** A card came, changed, or went out of sight with its conversation. */
export function heardOfCards(): void {
  useCalendar.setState(({ news }) => ({ news: news + 1 }))
}
