import { useEffect } from 'react'
import { showCode } from '../data/shown-codes.ts'

/** Lets the phone of any window see the code that is drawn here; null: there is none to scan (any more). @see CMP-4 */
export function useShownCode(text: string | null, label: string): void {
  useEffect(() => (text === null ? undefined : showCode({ text, label })), [text, label])
}
