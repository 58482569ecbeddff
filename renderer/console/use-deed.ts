import { useCallback, useState } from 'react'
import { useExplain } from '../i18n/use-explain.ts'

export interface Deed {
  readonly busy: boolean
  /** Why the last try was refused, as a sentence; null while there is nothing to say. */
  readonly problem: string | null
  /** True when it was done. One at a time: a second click meanwhile does nothing. */
  readonly run: (act: () => Promise<unknown>) => Promise<boolean>
  readonly forget: () => void
}

/** One thing that somebody does with a button: on its way, done, or refused with a reason. */
export function useDeed(): Deed {
  const explain = useExplain()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = useCallback(
    async (act: () => Promise<unknown>) => {
      if (busy) return false
      setBusy(true)
      setProblem(null)
      try {
        await act()
        return true
      } catch (caught) {
        setProblem(explain(caught))
        return false
      } finally {
        setBusy(false)
      }
    },
    [busy, explain],
  )
  const forget = useCallback(() => setProblem(null), [])
  return { busy, problem, run, forget }
}
