import type { Moment } from './demo/script.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Written worlds live in China's one time zone, which knows no daylight saving. */
const offset = 8 * 60 * minute
const nowInWorld = 14 * 60 + 40

/** The latest 14:40 in the world's time zone that is not after `now`: a written world's own now. */
export function worldNow(now: number): number {
  const today = Math.floor((now + offset) / day) * day - offset + nowInWorld * minute
  return today <= now ? today : today - day
}

/** The instant a written moment stands for. */
export function instantOf(moment: Moment, now: number): number {
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number)
  return now - nowInWorld * minute - moment.day * day + (hours * 60 + minutes) * minute
}
