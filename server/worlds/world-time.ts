import type { Moment } from './demo/script.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Written worlds live in China's one time zone, which knows no daylight saving. */
const offset = 8 * 60 * minute
const nowInWorld = 14 * 60 + 40

/** When a written world is made (`clock`), and its own now: the latest 14:40 of its time zone until then. */
export interface WorldTime {
  readonly clock: number
  readonly now: number
}

export function worldTime(clock: number): WorldTime {
  const today = Math.floor((clock + offset) / day) * day - offset + nowInWorld * minute
  return { clock, now: today <= clock ? today : today - day }
}

/**
 * The instant a written moment stands for. What lies ahead in the script still lies ahead when the world is made: where
 * the clock is past the world's now, all of it is a day later. Open polls are open, and meetings end after they began.
 */
export function instantOf(moment: Moment, { clock, now }: WorldTime): number {
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number)
  const at = now - nowInWorld * minute - moment.day * day + (hours * 60 + minutes) * minute
  return at > now && clock > now ? at + day : at
}

/** The instant so many days before the world's now. */
export function daysBefore(days: number, { now }: WorldTime): number {
  return now - days * day
}
