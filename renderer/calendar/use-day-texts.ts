import { useMemo } from 'react'
import { useLanguage } from '../i18n/use-texts.ts'
import { ownZone } from '../time/own-zone.ts'
import { describeDays } from './describe-days.ts'

/** How this person reads the calendar's days: in their language and zone. */
export function useDayTexts(): ReturnType<typeof describeDays> {
  const language = useLanguage()
  const zone = ownZone()
  return useMemo(() => describeDays(language, zone), [language, zone])
}
