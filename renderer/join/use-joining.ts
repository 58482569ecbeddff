import { useCallback, useState } from 'react'
import { type Loaded, useLoaded } from '../asking/use-loaded.ts'
import type { CodedGroup, Joiner, JoinOutcome } from '../data/join-by-code.ts'

/** Coming into a group by its code: what it leads to, and how far one is. */
export interface Joining {
  readonly group: Loaded<CodedGroup>
  readonly busy: boolean
  readonly outcome: JoinOutcome | null
  readonly refused: unknown
  readonly join: (reason: string) => void
}

export function useJoining(joiner: Joiner, code: string): Joining {
  const group = useLoaded(useCallback(() => joiner.look(code), [joiner, code]))
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<JoinOutcome | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const join = (reason: string) => {
    if (busy) return
    setBusy(true)
    setRefused(null)
    joiner
      .join(code, reason.trim() || null)
      .then((answer) => setOutcome(answer.outcome), setRefused)
      .finally(() => setBusy(false))
  }
  return { group, busy, outcome, refused, join }
}
