import { useEffect, useState } from 'react'
import { now } from './now.ts'

const longestTimer = 2 ** 31 - 1

/** Whether a moment is over; draws again when it passes. Null never comes. */
export function useMomentPassed(moment: number | null): boolean {
  const [passed, setPassed] = useState<number | null>(null)
  useEffect(() => {
    if (moment === null) return
    const wait = moment - now()
    if (wait <= 0 || wait > longestTimer) return
    const timer = setTimeout(() => setPassed(moment), wait)
    return () => clearTimeout(timer)
  }, [moment])
  return moment !== null && (passed === moment || moment <= now())
}
