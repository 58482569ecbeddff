import { useCallback } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { auditFactTexts } from './audit-fact.texts.ts'

/** "recallWithin.internal" in words, part by part. */
export function useFactName(): (name: string) => string {
  const t = useTexts(auditFactTexts)
  return useCallback(
    (name) =>
      name
        .split('.')
        // i18next answers with the key itself where it knows no sentence, which is what an unknown fact is called.
        .map((part) => t(part as Parameters<typeof t>[0]))
        .join(' · '),
    [t],
  )
}
