import dayjs from 'dayjs'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { startOfDay, useToday } from '../../time/use-today.ts'
import { gatheringTexts } from './gathering.texts.ts'

/** A day with its weekday: "Today", "Fri, May 22". */
export function useDayName(): (at: number) => string {
  const t = useTexts(gatheringTexts)
  const language = useLanguage()
  const { dayOf } = useTimeTexts()
  const today = useToday()

  return (at) => {
    const start = startOfDay(at)
    if (start === today) return t('today')
    if (start === startOfDay(today + 36 * 60 * 60_000)) return t('tomorrow')
    const weekday = dayjs(at)
      .locale(language === 'zh-CN' ? 'zh-cn' : 'en')
      .format('ddd')
    // A day of the week just past is its own weekday already.
    const named = at < today && at >= today - 6 * 24 * 60 * 60_000
    return named ? dayOf(at) : t('day', { day: dayOf(at), weekday })
  }
}
