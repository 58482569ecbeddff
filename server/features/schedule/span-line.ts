import type { Bilingual } from '#shared/domain/ids.ts'
import { dateAt, type TimeZone } from '#shared/domain/zoned-time.ts'
import type { Time } from '#shared/features/schedule/times.ts'

/** From when to when, in the words of a line that people in any zone read: with the zone it is in. */
export function spanLine(time: Time, zone: TimeZone): Bilingual {
  return { zh: written(time, zone, 'zh-CN'), en: written(time, zone, 'en-GB') }
}

function written({ startsAt, endsAt }: Time, zone: TimeZone, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'short', day: 'numeric', weekday: 'short' })
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const sameDay = dateAt(zone, startsAt) === dateAt(zone, endsAt)
  const from = `${day.format(startsAt)} ${clock.format(startsAt)}`
  const to = sameDay ? clock.format(endsAt) : `${day.format(endsAt)} ${clock.format(endsAt)}`
  return `${from}–${to} (${offsetName(startsAt, zone)})`
}

function offsetName(instant: number, zone: TimeZone): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
