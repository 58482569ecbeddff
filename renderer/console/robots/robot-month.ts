import type { RobotDay } from '#shared/console/robot.ts'

interface Reason {
  readonly code: number
  readonly today: number
  readonly lately: number
}

/** What a robot did in the days that are shown, added up for the eye. */
export interface RobotMonth {
  readonly posted: number
  readonly refused: number
  /** The most of any day, as the top of the chart. */
  readonly most: number
  readonly days: readonly { readonly name: string; readonly posted: number; readonly refused: number }[]
  /** Why it was refused, the most frequent first. */
  readonly reasons: readonly Reason[]
}

/** @see ROB-6 */
export function robotMonth(days: readonly RobotDay[]): RobotMonth {
  const told = days.map((day) => ({ name: nameOfDay(day.day), posted: day.posted, refused: refusedOn(day) }))
  const reasons = new Map<number, Reason>()
  for (const [place, { refusals }] of days.entries()) {
    for (const { code, count } of refusals) {
      const { today, lately } = reasons.get(code) ?? { today: 0, lately: 0 }
      const isToday = place === days.length - 1
      reasons.set(code, { code, today: isToday ? count : today, lately: lately + count })
    }
  }
  return {
    posted: sum(told.map(({ posted }) => posted)),
    refused: sum(told.map(({ refused }) => refused)),
    most: Math.max(0, ...told.map(({ posted, refused }) => posted + refused)),
    days: told,
    reasons: [...reasons.values()].sort((one, other) => other.lately - one.lately || one.code - other.code),
  }
}

export function refusedOn({ refusals }: Pick<RobotDay, 'refusals'>): number {
  return sum(refusals.map(({ count }) => count))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** "11-26"; the day is counted where it began. */
const nameOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(5, 10)
