import { useEffect, useState } from 'react'
import type { Loaded } from '../asking/use-loaded.ts'
import { useConsole } from '../data/console/console.store.ts'

/**
 * Something asked of the console's server, and asked again after every change made here; meanwhile the last answer stays
 * on screen. Keep `load` stable.
 */
export function useAsked<Value>(load: () => Promise<Value>): Loaded<Value> {
  const round = useConsole((state) => state.round)
  const [tries, setTries] = useState(0)
  const [answer, setAnswer] = useState<{ readonly load: () => Promise<Value>; readonly loaded: Loaded<Value> } | null>(
    null,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round or try asks the same question again.
  useEffect(() => {
    let current = true
    const retry = () => setTries((count) => count + 1)
    load().then(
      (value) => current && setAnswer({ load, loaded: { phase: 'ready', value } }),
      (caught: unknown) => current && setAnswer({ load, loaded: { phase: 'failed', caught, retry } }),
    )
    return () => {
      current = false
    }
  }, [load, round, tries])
  return answer !== null && answer.load === load ? answer.loaded : { phase: 'loading' }
}
