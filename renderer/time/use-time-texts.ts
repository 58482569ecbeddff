import { useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { describeTime } from './describe-time.ts'
import { timeTexts } from './time.texts.ts'
import { useToday } from './use-today.ts'

/** How this person reads moments now: in their language, relative to today. */
export function useTimeTexts(): ReturnType<typeof describeTime> {
  const t = useTexts(timeTexts)
  const language = useLanguage()
  const today = useToday()
  return useMemo(() => describeTime(t, today, language === 'zh-CN' ? 'zh-cn' : 'en'), [t, today, language])
}
