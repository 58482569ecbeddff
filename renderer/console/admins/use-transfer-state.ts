import { useEffect, useState } from 'react'
import type { ScanState } from '#shared/console/scan.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { onCodeChanged } from '../../data/console/console-line.ts'

/** How far the creator's code is: told by the server as it turns, asked for once more after a break. @see ADM-4 */
export function useTransferState(code: string | null): ScanState {
  const round = useConsole((state) => state.round)
  const [state, setState] = useState<ScanState>('waiting')
  useEffect(() => {
    setState('waiting')
    return onCodeChanged(setState)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told during a break is asked for after it.
  useEffect(() => {
    if (code === null) return setState('waiting')
    let current = true
    askConsole('console:transferState', { code }).then(
      (told) => current && setState(told.state),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [code, round])
  return state
}
