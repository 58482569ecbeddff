import dayjs from 'dayjs'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { startOfDay, useToday } from '../../time/use-today.ts'
import { gatheringTexts } from './gathering.texts.ts'

interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

/** When something is, with its weekday, in the viewer's own time zone: "Fri, May 22 14:00 – 15:30". */
export function useSpanTime(): (span: Span) => string {
  const t = useTexts(gatheringTexts)
  const language = useLanguage()
  const { clock, dayOf } = useTimeTexts()
  const today = useToday()

  function day(at: number): string {
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

  return ({ startsAt, endsAt }) => {
    const from = t('on', { day: day(startsAt), time: clock(startsAt) })
    const sameDay = startOfDay(startsAt) === startOfDay(endsAt)
    return t('span', { from, to: sameDay ? clock(endsAt) : t('on', { day: day(endsAt), time: clock(endsAt) }) })
  }
}
