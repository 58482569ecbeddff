import { useMemo } from 'react'
import { AdminRole } from '#shared/console/admin.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { frameTexts } from '../frame/frame.texts.ts'
import { auditFactTexts } from './audit-fact.texts.ts'

interface FactWords {
  /** "recallWithin.internal" in words, part by part. */
  readonly nameOf: (fact: string) => string
  readonly wordFor: (fact: string, value: string) => string
}

/** What the log calls its facts, and those of their values that have a name. */
export function useFactWords(): FactWords {
  const t = useTexts(auditFactTexts)
  const role = useTexts(frameTexts)
  return useMemo(
    () => ({
      nameOf: (fact) =>
        fact
          .split('.')
          // i18next answers with the key itself where it knows no sentence, which is what an unknown fact is called.
          .map((part) => t(part as Parameters<typeof t>[0]))
          .join(' · '),
      wordFor: (fact, value) => {
        const known = fact === 'role' ? AdminRole.options.find((one) => one === value) : undefined
        return known === undefined ? value : role(known)
      },
    }),
    [t, role],
  )
}
