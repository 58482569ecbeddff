import { useEffect, useState } from 'react'
import type { CalendarEntry, PersonBusy } from '#shared/domain/calendar.ts'
import { ask } from '../data/ask.ts'
import { context } from '../data/context.ts'

/** A day that is only passed by is not asked about. */
const settled = 250

interface Asked {
  readonly conversationId: string
  readonly personIds: readonly string[]
  readonly from: number
  readonly until: number
  /** A card that does not count: the one that is being changed. */
  readonly except: CalendarEntry['cardId'] | null
}

interface Busy {
  /** Of the span that was asked for last, as far as it has come; what was told before stays until then. */
  readonly people: readonly PersonBusy[]
  readonly phase: 'loading' | 'there' | 'refused'
}

/** When people have something else; asked again as the span or the people change. @see SCHED-2 */
export function useBusy({ conversationId, personIds, from, until, except }: Asked): Busy {
  const [told, setTold] = useState<Busy & { readonly of: string }>({ of: '', people: [], phase: 'loading' })
  const of = JSON.stringify([conversationId, personIds, from, until, except])
  useEffect(() => {
    const ids: string[] = JSON.parse(of)[1]
    if (ids.length === 0) return
    let wanted = true
    const span = { from, until }
    const callOff = context.after(settled, () => {
      ask('calendar:busy', { conversationId, personIds: ids, span, except }).then(
        ({ people }) => wanted && setTold({ of, people, phase: 'there' }),
        () => wanted && setTold((before) => ({ ...before, of, phase: 'refused' })),
      )
    })
    return () => {
      wanted = false
      callOff()
    }
  }, [of, conversationId, from, until, except])
  return told.of === of ? told : { people: told.people, phase: 'loading' }
}
