import { describe, expect, test } from 'vitest'
import { instantAt } from '#shared/domain/zoned-time.ts'
import { shownDays } from './calendar-days.ts'
import { describeDays } from './describe-days.ts'

const zone = 'Europe/Berlin'
const [zh, en] = [describeDays('zh-CN', zone), describeDays('en', zone)]

describe('SCHED-5: days and times in words', () => {
  test.each([
    ['week', '2026-11-26', '2026年11月23日 – 29日', /^November 23\s–\s29, 2026$/],
    ['week', '2026-12-01', '2026年11月30日 – 12月6日', /^November 30\s–\sDecember 6, 2026$/],
    ['week', '2026-12-31', '2026年12月28日 – 2027年1月3日', /^December 28, 2026\s–\sJanuary 3, 2027$/],
    ['month', '2026-11-26', '2026年11月', /^November 2026$/],
    ['day', '2026-11-26', '2026年11月26日星期四', /^Thursday, November 26, 2026$/],
  ] as const)('the %s of %s', (view, date, chinese, english) => {
    expect(zh.period(view, shownDays(view, date), date)).toBe(chinese)
    expect(en.period(view, shownDays(view, date), date)).toMatch(english)
  })

  test('an entry says its day, and both where it goes over midnight', () => {
    const at = (date: string, time: string) => instantAt(zone, date, time)
    const short = { startsAt: at('2026-11-26', '14:00'), endsAt: at('2026-11-26', '15:30') }
    expect(en.span(short)).toBe('Thursday, November 26, 2026 14:00 – 15:30')
    const long = { startsAt: at('2026-11-26', '22:00'), endsAt: at('2026-11-27', '01:30') }
    expect(zh.span(long)).toBe('2026年11月26日星期四 22:00 – 2026年11月27日星期五 01:30')
  })

  test.each([
    ['2026-01-05', 'GMT+1'],
    ['2026-03-28', 'GMT+1'],
    ['2026-03-29', 'GMT+2'],
    ['2026-07-05', 'GMT+2'],
  ])('the zone is the one of the day that is shown, whenever that is looked at: %s', (date, says) => {
    expect(en.zone(date)).toBe(says)
  })

  test('the first of a month says which', () => {
    expect([zh.number('2026-12-01'), en.number('2026-12-01'), en.number('2026-12-02')]).toEqual([
      '12月1日',
      'Dec 1',
      '2',
    ])
  })
})
