import { useEffect, useState } from 'react'
import { now } from '../../time/now.ts'

/** Whole seconds until a moment, counting down to 0. */
export function useSecondsLeft(moment: number): number {
  const [left, setLeft] = useState(() => secondsUntil(moment))
  useEffect(() => {
    setLeft(secondsUntil(moment))
    const timer = setInterval(() => setLeft(secondsUntil(moment)), 1000)
    return () => clearInterval(timer)
  }, [moment])
  return left
}

function secondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - now()) / 1000))
}
