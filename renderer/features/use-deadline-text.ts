import { useTexts } from '../i18n/use-texts.ts'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { startOfDay, useToday } from '../time/use-today.ts'
import { featureTexts } from './features.texts.ts'

/** How a moment to come is said: "18:00" today, "tomorrow 18:00", then with its date. */
export function useDeadlineText(): (at: number) => string {
  const t = useTexts(featureTexts)
  const { clock, dayOf } = useTimeTexts()
  const today = useToday()
  const tomorrow = startOfDay(today + 36 * 60 * 60_000)
  return (at) => {
    const day = startOfDay(at)
    if (day === today) return clock(at)
    return day === tomorrow ? t('tomorrow', { time: clock(at) }) : t('onDay', { day: dayOf(at), time: clock(at) })
  }
}
