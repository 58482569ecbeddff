import { useEffect, useState } from 'react'
import { now } from './now.ts'

const minute = 60_000

/** The beginning of this minute; the component draws again as minutes pass. */
export function useMinute(): number {
  const [at, setAt] = useState(thisMinute)
  useEffect(() => {
    const timer = setInterval(() => setAt(thisMinute()), minute / 4)
    return () => clearInterval(timer)
  }, [])
  return at
}

function thisMinute(): number {
  return Math.floor(now() / minute) * minute
}
