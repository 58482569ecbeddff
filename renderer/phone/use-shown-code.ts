import { useEffect } from 'react'
import { showCode } from '../data/shown-codes.ts'

/** Lets the phone of any window see the code that is drawn here. @see CMP-4 */
export function useShownCode(text: string, label: string): void {
  useEffect(() => showCode({ text, label }), [text, label])
}
