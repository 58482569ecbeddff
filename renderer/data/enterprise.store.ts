import { useEffect } from 'react'
import { create } from 'zustand'
import { ask } from './ask.ts'
import { useConnection } from './connection.store.ts'

interface EnterpriseState {
  /** What is drawn behind chats; null while the enterprise has it off. */
  readonly watermark: string | null
  /** Counts what the enterprise set anew. */
  readonly round: number
}

export const useEnterprise = create<EnterpriseState>()(() => ({ watermark: null, round: 0 }))

/** The enterprise set something: whoever draws by it asks anew. */
export function enterpriseChanged(): void {
  useEnterprise.setState(({ round }) => ({ round: round + 1 }))
}

/** The viewer's name and last four digits while the enterprise wants them behind chats. @see GRP-5 */
export function useWatermark(): string | null {
  const online = useConnection(({ state }) => state === 'online')
  const { watermark, round } = useEnterprise()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same question again.
  useEffect(() => {
    if (!online) return
    ask('enterprise:get', {}).then(
      ({ enterprise }) => useEnterprise.setState({ watermark: enterprise?.watermark ?? null }),
      () => undefined,
    )
  }, [online, round])
  return watermark
}
