import { useCallback, useEffect, useState } from 'react'

/** Something asked of the server: on its way, refused, or there. */
export type Loaded<Value> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly caught: unknown; readonly retry: () => void }
  | { readonly phase: 'ready'; readonly value: Value }

/** Asks once for each `load`; keep that function stable. An answer that comes too late is dropped. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [answer, setAnswer] = useState<Loaded<Value>>({ phase: 'loading' })
  const [round, setRound] = useState(0)
  const retry = useCallback(() => setRound((before) => before + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again.
  useEffect(() => {
    let current = true
    setAnswer({ phase: 'loading' })
    load().then(
      (value) => current && setAnswer({ phase: 'ready', value }),
      (caught: unknown) => current && setAnswer({ phase: 'failed', caught, retry }),
    )
    return () => {
      current = false
    }
  }, [load, retry, round])
  return answer
}
