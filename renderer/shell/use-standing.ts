import { useEffect, useState } from 'react'

/** A machine that is never idle does not keep the rest from loading. */
const atLatest = 1000

/** Whether what was drawn first is on the screen: then there is time to load what opens from it. */
export function useStanding(): boolean {
  const [standing, setStanding] = useState(false)
  useEffect(() => {
    let idle = 0
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => setStanding(true), { timeout: atLatest })
    })
    return () => {
      cancelAnimationFrame(frame)
      cancelIdleCallback(idle)
    }
  }, [])
  return standing
}
