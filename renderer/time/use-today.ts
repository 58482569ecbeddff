import { useEffect, useState } from 'react'
import { now } from './now.ts'

/** The start of today, local time; the component draws again when midnight passes, so that "today" stays true. */
export function useToday(): number {
  const [today, setToday] = useState(() => startOfDay(now()))
  useEffect(() => {
    const timer = setInterval(() => setToday(startOfDay(now())), 30_000)
    return () => clearInterval(timer)
  }, [])
  return today
}

/** Local midnight before the given moment. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
