import { create } from 'zustand'
import { readCode } from './read-code.ts'

/** The code that is being looked at, if any. */
export const useJoin = create<{ readonly code: string | null }>()(() => ({ code: null }))

export function openJoin(code: string): void {
  useJoin.setState({ code })
}

export function closeJoin(): void {
  useJoin.setState({ code: null })
}

/**
 * Takes the code that a join page sent along with the address (`/?join=…`); it waits through signing in, and the address
 * forgets it so that a reload does not ask again.
 */
export function takeCodeFromAddress(): void {
  const { pathname, search, hash } = window.location
  if (!search.includes('join=')) return
  const read = readCode(search)
  window.history.replaceState(null, '', pathname + hash)
  if (read?.type === 'join') openJoin(read.code)
}
