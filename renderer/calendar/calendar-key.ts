import { addDays, type LocalDate } from '#shared/domain/zoned-time.ts'
import { type CalendarView, stepPeriod } from './calendar-days.ts'

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a key leads from a day in a view; a null date is today, a null answer nowhere. */
export function calendarKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  at: { readonly view: CalendarView; readonly date: LocalDate },
): { readonly view: CalendarView; readonly date: LocalDate | null } | null {
  if (ctrlKey || metaKey || altKey) return null
  const { view, date } = at
  const moved = (to: LocalDate | null) => ({ view, date: to })
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowLeft':
      return moved(addDays(date, -1))
    case 'ArrowRight':
      return moved(addDays(date, 1))
    case 'ArrowUp':
      return view === 'month' ? moved(addDays(date, -7)) : null
    case 'ArrowDown':
      return view === 'month' ? moved(addDays(date, 7)) : null
    case 'PageUp':
      return moved(stepPeriod(view, date, -1))
    case 'PageDown':
      return moved(stepPeriod(view, date, 1))
    case 't':
      return moved(null)
    case 'd':
      return { view: 'day', date }
    case 'w':
      return { view: 'week', date }
    case 'm':
      return { view: 'month', date }
    default:
      return null
  }
}
