import dayjs from 'dayjs'
import type { Translate } from '../i18n/translate.ts'

const day = 24 * 60 * 60_000

type Words = Translate<'today' | 'yesterday' | 'sameYear' | 'otherYear' | 'shortOtherYear'>

/** Moments as people say them, seen from `today` (local midnight): for lists, dividers and hover. */
export function describeTime(t: Words, today: number, locale: string) {
  const at = (moment: number) => dayjs(moment).locale(locale)
  const dayOf = (moment: number): string => {
    const when = at(moment)
    if (moment >= today && moment < today + day) return t('today')
    if (moment >= today - day && moment < today) return t('yesterday')
    if (moment >= today - 6 * day && moment < today) return when.format('dddd')
    return when.format(when.isSame(today, 'year') ? t('sameYear') : t('otherYear'))
  }
  return {
    /** "14:32" today, then yesterday, weekday, date: the end of a list row. */
    short(moment: number): string {
      const when = at(moment)
      if (moment >= today) return when.format('HH:mm')
      if (moment >= today - day) return t('yesterday')
      if (moment >= today - 6 * day) return when.format('ddd')
      return when.format(when.isSame(today, 'year') ? t('sameYear') : t('shortOtherYear'))
    },
    /** "Yesterday 14:05": the divider between days. */
    divider: (moment: number): string => `${dayOf(moment)} ${at(moment).format('HH:mm')}`,
    clock: (moment: number): string => at(moment).format('HH:mm'),
    /** Everything, for titles and exact questions. */
    full: (moment: number): string => at(moment).format('YYYY-MM-DD HH:mm:ss'),
    dayOf,
  }
}
