import { useCallback, useState } from 'react'
import { useExplain } from '../i18n/use-explain.ts'

export interface Deed {
  readonly busy: boolean
  /** Why the last attempt was refused, as a sentence. */
  readonly refused: string | null
  /** Does it, once at a time; answers whether it worked. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>
  /** What was refused is not what is asked any more. */
  readonly forget: () => void
}

/** Something asked of the server by one button: waiting, refused, done. */
export function useDeed(): Deed {
  const explain = useExplain()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (busy) return false
      setBusy(true)
      setRefused(null)
      try {
        await work()
        return true
      } catch (caught) {
        setRefused(explain(caught))
        return false
      } finally {
        setBusy(false)
      }
    },
    [busy, explain],
  )
  const forget = useCallback(() => setRefused(null), [])
  return { busy, refused, run, forget }
}
