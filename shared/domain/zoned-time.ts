import { z } from 'zod'

/** A day of the calendar, `YYYY-MM-DD`, in whatever zone goes with it. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

/** A time of day, `HH:MM`, 00:00–23:59. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type LocalTime = z.infer<typeof LocalTime>

/** An IANA name of a time zone that this machine knows, like `Asia/Shanghai`. */
export const TimeZone = z.string().max(64).refine(isTimeZone)
export type TimeZone = z.infer<typeof TimeZone>

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The instant a clock on the wall shows this in the zone. A time that is skipped in spring is as long after midnight as
 * the clock before the change would have it; of one that comes twice in autumn the first is meant.
 */
export function instantAt(zone: TimeZone, date: LocalDate, time: LocalTime): number {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  // The two offsets in force around that time; they differ only where the clock changes.
  const [before, after] = [offsetAt(zone, wanted - day), offsetAt(zone, wanted + day)]
  for (const offset of [before, after]) {
    if (offsetAt(zone, wanted - offset) === offset) return wanted - offset
  }
  return wanted - before
}

/** The day it is in the zone at this instant. */
export function dateAt(zone: TimeZone, instant: number): LocalDate {
  return new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10)
}

/** The time of day it is in the zone at this instant. */
export function timeAt(zone: TimeZone, instant: number): LocalTime {
  return new Date(instant + offsetAt(zone, instant)).toISOString().slice(11, 16)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** How many days the second is after the first. */
export function daysBetween(first: LocalDate, second: LocalDate): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / day)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const quarter = 15 * minute
const offsetsKept = 50_000
/** From here on clocks change on a quarter of an hour of UTC, everywhere. */
const regularSince = Date.UTC(1973, 0)

/** What the zone's clocks are ahead of UTC, in milliseconds; a series asks for the same quarters again and again. */
function offsetAt(zone: TimeZone, instant: number): number {
  if (instant < regularSince) return readOffset(zone, instant)
  const start = Math.floor(instant / quarter) * quarter
  const key = `${zone} ${start}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = readOffset(zone, start)
    if (offsets.size >= offsetsKept) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

function readOffset(zone: TimeZone, instant: number): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) shown[type] = Number(value)
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, date, hour, minutes, second) - Math.floor(instant / 1000) * 1000
}

function formatOf(zone: TimeZone): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

function isTimeZone(zone: string): boolean {
  try {
    // Only names: an offset like `+08:00` knows no daylight saving.
    return /^[A-Za-z]/.test(zone) && formatOf(zone).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
