import { addDays, dateAt, daysBetween, type LocalDate, weekdayOf } from '#shared/domain/zoned-time.ts'
import type { Conversation, Moment } from './demo/script.ts'
import { instantOf, type WorldTime } from './world-time.ts'

/**
 * A conversation with the days its texts speak of as they were called then: each text was said at the moment it is written
 * under, the notice when it was last published. One says 周五 within a week (from Monday), 下周五 and 上周五 beside it.
 */
export function withSpokenDays(script: Conversation, time: WorldTime): Conversation {
  const { notice, ...rest } = script
  const spoken = speak(rest, now, time) as Omit<Conversation, 'notice'>
  if (notice === undefined) return spoken
  const published = script.lines.findLast((line) => 'system' in line && line.system === 'noticePublished')
  return { ...spoken, notice: sayDays(notice, published ?? now, time) }
}

const now: Moment = { day: 0, time: '14:40' }

/** Whatever is written, with all texts in it; what is told only later, too. */
function speak(written: unknown, said: Moment, time: WorldTime): unknown {
  if (typeof written === 'string') return sayDays(written, said, time)
  if (written instanceof Function) return (...asked: unknown[]) => speak(written(...asked), said, time)
  if (Array.isArray(written)) return written.map((one) => speak(one, said, time))
  if (typeof written !== 'object' || written === null) return written
  const here = isMoment(written) ? written : said
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, speak(value, here, time)]))
}

function isMoment(written: object): written is Moment {
  return 'day' in written && 'time' in written && typeof written.day === 'number' && typeof written.time === 'string'
}

function sayDays(text: string, said: Moment, time: WorldTime): string {
  return text.replace(/#\{(周?)(-?\d+)\}/g, (_, weekdayAlone: string, day: string) => {
    const meant = dateOf({ day: Number(day), time: '12:00' }, time)
    return weekdayAlone === '' ? dayAsSaid(meant, dateOf(said, time)) : weekdayName(meant)
  })
}

function dateOf(moment: Moment, time: WorldTime): LocalDate {
  return dateAt('Asia/Shanghai', instantOf(moment, time))
}

/** How a day is called by somebody who speaks of it on another. */
function dayAsSaid(meant: LocalDate, said: LocalDate): string {
  const weeks = daysBetween(mondayOf(said), mondayOf(meant)) / 7
  const week = weekNames.get(weeks)
  if (week !== undefined) return `${week}${weekdayName(meant)}`
  const [, month, day] = meant.split('-').map(Number)
  return ` ${month} 月 ${day} 日`
}

const weekNames: ReadonlyMap<number, string> = new Map([
  [-1, '上'],
  [0, ''],
  [1, '下'],
  [2, '下下'],
])

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date))
}

function weekdayName(date: LocalDate): string {
  return `周${'一二三四五六日'.charAt(weekdayOf(date) - 1)}`
}
