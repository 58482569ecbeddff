import { useCallback } from 'react'
import { explainCaught } from './explain.ts'
import { useLanguage } from './use-texts.ts'

/** Turns whatever was caught into a sentence in the person's language. */
export function useExplain(): (caught: unknown) => string {
  const language = useLanguage()
  return useCallback((caught) => explainCaught(caught, language), [language])
}
