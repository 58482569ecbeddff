import { describe, expect, test } from 'vitest'
import { addDays, dateAt, weekdayOf } from '#shared/domain/zoned-time.ts'
import { demo } from './demo/demo.ts'
import type { Conversation, Moment } from './demo/script.ts'
import { withSpokenDays } from './spoken-days.ts'
import { instantOf, worldTime } from './world-time.ts'

const zone = 'Asia/Shanghai'
const noon = Date.UTC(2026, 10, 23, 7, 0)
/** A week of days to make the world on, at 15:00 there: what lies ahead of its now is a day later then. */
const clocks = Array.from({ length: 7 }, (_, day) => noon + day * 24 * 60 * 60_000)
const weekdays = '一二三四五六日'

interface Said {
  readonly text: string
  readonly moment: Moment
}

/** Every text of a conversation, with the moment it was said. */
function textsIn(written: unknown, moment: Moment): Said[] {
  if (typeof written === 'string') return [{ text: written, moment }]
  if (written instanceof Function)
    return textsIn(
      written(() => 0),
      moment,
    )
  if (typeof written !== 'object' || written === null) return []
  const here = 'day' in written && 'time' in written ? (written as Moment) : moment
  return Object.values(written).flatMap((value) => textsIn(value, here))
}

function saidIn({ notice, ...rest }: Conversation): Said[] {
  const published = rest.lines.findLast((line) => 'system' in line && line.system === 'noticePublished')
  const start: Moment = { day: 0, time: '14:40' }
  return [...textsIn(rest, start), ...textsIn(notice, published ?? start)]
}

describe('the demo world speaks of days as they are', () => {
  test('no text has a day of the week of its own, but for what is so every week and what somebody would like', () => {
    const written = demo.conversations.flatMap(saidIn).map(({ text }) => text)
    const own = written.filter((text) => /(?<!每|每月第一个)周[一二三四五六日天]/.test(text))
    expect(own).toEqual([
      '周四下班前',
      '周五上午',
      '周一上午',
      '请教各位，会员日放周几好？我放周三，没人来',
      '周三人家上班，你放周五傍晚',
      '我们周二，因为周一客人都在减肥',
    ])
  })

  test.each(clocks.map((clock) => [new Date(clock).toUTCString().slice(0, 16), clock] as const))(
    'made on %s, each weekday that is named is that of the day that is meant',
    (_, clock) => {
      const time = worldTime(clock)
      const dateOf = (moment: Moment) => dateAt(zone, instantOf(moment, time))
      for (const script of demo.conversations) {
        const before = saidIn(script)
        const after = saidIn(withSpokenDays(script, time))
        expect(after).toHaveLength(before.length)
        for (const [place, { text, moment }] of before.entries()) {
          const told = after[place]?.text ?? ''
          expect(told).not.toContain('#{')
          const meant = [...text.matchAll(/#\{(周?)(-?\d+)\}/g)]
          const words = meant.length === 0 ? [] : wordsBetween(text, told)
          expect(words.length).toBe(meant.length)
          for (const [at, [, alone, day]] of meant.entries()) {
            const date = dateOf({ day: Number(day), time: '12:00' })
            if (alone === '周') expect(words[at]).toBe(`周${weekdays[weekdayOf(date) - 1]}`)
            else expect([words[at], dateCalled(words[at] ?? '', dateOf(moment))]).toEqual([words[at], date])
          }
        }
      }
    },
  )

  test('as many cups of milk tea come as were ordered, and one', () => {
    const texts = demo.conversations.flatMap(saidIn).map(({ text }) => text)
    const [, full, half, none] = texts.join('\n').match(/全糖 (\d+)，半糖 (\d+)，无糖 (\d+)/) ?? []
    const [, came] = texts.join('\n').match(/奶茶到了 (\d+) 杯，多 1 杯/) ?? []
    expect(Number(came)).toBe(Number(full) + Number(half) + Number(none) + 1)
  })
})

/** What stands in `told` where `text` has a day by its number. */
function wordsBetween(text: string, told: string): readonly string[] {
  const pieces = text.split(/#\{周?-?\d+\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('(.+?)')}$`, 's').exec(told)?.slice(1) ?? []
}

/** Which day somebody means by this word, found by going through all days around the one they speak on. */
function dateCalled(word: string, said: string): string | null {
  const written = /^ (\d+) 月 (\d+) 日$/.exec(word)
  const around = Array.from({ length: 61 }, (_, day) => addDays(said, day - 30))
  if (written)
    return (
      around.find((date) => `${Number(date.slice(5, 7))}-${Number(date.slice(8))}` === `${written[1]}-${written[2]}`) ??
      null
    )
  const [, week = '', weekday = ''] = /^(上|下|下下)?周(.)$/.exec(word) ?? []
  const steps = { 上: -1, '': 0, 下: 1, 下下: 2 }[week] ?? Number.NaN
  let monday = said
  while (weekdayOf(monday) !== 1) monday = addDays(monday, -1)
  return addDays(monday, 7 * steps + weekdays.indexOf(weekday))
}
