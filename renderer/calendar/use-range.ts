import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { CalendarEntry, CalendarSpan } from '#shared/domain/calendar.ts'
import { rangeKey, useCalendar } from '../data/calendar.store.ts'
import { readRange } from '../data/calendar.ts'
import { useConnection } from '../data/connection.store.ts'

export interface ShownRange {
  /** What was read last; null until it was once. */
  readonly entries: readonly CalendarEntry[] | null
  /** `old`: there is no line, and what is shown may have changed since. */
  readonly phase: 'reading' | 'fresh' | 'old' | 'refused'
  readonly caught: unknown
  readonly retry: () => void
}

/** In a rush of changes the calendar follows at most this often. */
const pauseMs = 1000

/** What takes place in a span; read again as cards change and the line comes back. */
export function useRange({ from, until }: CalendarSpan): ShownRange {
  const key = rangeKey({ from, until })
  const entries = useCalendar(({ ranges }) => ranges.get(key)) ?? null
  const [news] = useDebouncedValue(
    useCalendar((calendar) => calendar.news),
    pauseMs,
    { leading: true },
  )
  const online = useConnection(({ state }) => state === 'online')
  const [asked, setAsked] = useState(0)
  const [answer, setAnswer] = useState<{ readonly of: string; readonly caught: unknown } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: news, or asking again, is what reads again.
  useEffect(() => {
    if (!online) return
    let current = true
    readRange({ from, until }).then(
      () => current && setAnswer({ of: key, caught: null }),
      (caught: unknown) => current && setAnswer({ of: key, caught }),
    )
    return () => {
      current = false
    }
  }, [key, from, until, online, news, asked])

  const caught = answer?.of === key ? answer.caught : null
  const read = answer?.of === key ? 'fresh' : 'reading'
  return {
    entries,
    phase: online ? (caught === null ? read : 'refused') : 'old',
    caught,
    retry: () => {
      setAnswer(null)
      setAsked((times) => times + 1)
    },
  }
}
