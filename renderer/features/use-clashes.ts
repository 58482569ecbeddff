import { useEffect, useState } from 'react'
import { type CalendarEntry, calendarLimits } from '#shared/domain/calendar.ts'
import { ask } from '../data/ask.ts'
import { context } from '../data/context.ts'

const nothing: readonly CalendarEntry[] = []
/** A time that is still being typed is not asked about. */
const settled = 300

interface Span {
  readonly startsAt: number | null
  readonly endsAt: number | null
}

/** What the viewer has accepted and overlaps this time, besides the card itself; nothing until the server said so. @see MEET-5 */
export function useClashes({ startsAt, endsAt }: Span, except: string | null): readonly CalendarEntry[] {
  const [found, setFound] = useState({ of: '', entries: nothing })
  const of = JSON.stringify([startsAt, endsAt, except])
  useEffect(() => {
    if (startsAt === null || endsAt === null || startsAt >= endsAt || endsAt - startsAt > calendarLimits.span) return
    let wanted = true
    const span = { from: startsAt, until: endsAt }
    const callOff = context.after(settled, () => {
      // Without an answer nothing is said: a clash is a hint, not a condition.
      const answer = ask('calendar:clashes', { span, except }).catch(() => null)
      void answer.then((told) => wanted && setFound({ of, entries: told?.entries ?? nothing }))
    })
    return () => {
      wanted = false
      callOff()
    }
  }, [of, startsAt, endsAt, except])
  return found.of === of ? found.entries : nothing
}
