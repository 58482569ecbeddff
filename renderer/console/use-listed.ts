import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-texts.ts'

/** Several names as one line, with the comma of the language. */
export function useListed(): (names: readonly (string | null | undefined)[]) => string {
  const comma = useLanguage() === 'en' ? ', ' : '、'
  return useCallback((names) => names.filter(Boolean).join(comma), [comma])
}
