import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { startOfDay } from '../../time/use-today.ts'
import { gatheringTexts } from './gathering.texts.ts'
import { useDayName } from './use-day-name.ts'

interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

/** When something is, with its weekday, in the viewer's own time zone: "Fri, May 22 14:00 – 15:30". */
export function useSpanTime(): (span: Span) => string {
  const t = useTexts(gatheringTexts)
  const { clock } = useTimeTexts()
  const day = useDayName()

  return ({ startsAt, endsAt }) => {
    const from = t('on', { day: day(startsAt), time: clock(startsAt) })
    const sameDay = startOfDay(startsAt) === startOfDay(endsAt)
    return t('span', { from, to: sameDay ? clock(endsAt) : t('on', { day: day(endsAt), time: clock(endsAt) }) })
  }
}
