import 'dayjs/locale/zh-cn'
import { describe, expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import { describeTime } from './describe-time.ts'
import { timeTexts } from './time.texts.ts'

const at = (year: number, month: number, day: number, hour = 14, minute = 5) =>
  new Date(year, month - 1, day, hour, minute).getTime()
const today = at(2026, 5, 20, 0, 0)
const zh = describeTime(translator(timeTexts, 'zh-CN'), today, 'zh-cn')
const en = describeTime(translator(timeTexts, 'en'), today, 'en')

describe('moments as people say them', () => {
  it.each([
    [at(2026, 5, 20), '14:05', '今天 14:05'],
    [at(2026, 5, 19), '昨天', '昨天 14:05'],
    [at(2026, 5, 16), '周六', '星期六 14:05'],
    [at(2026, 5, 13), '5月13日', '5月13日 14:05'],
    [at(2025, 5, 20), '25/5/20', '2025年5月20日 14:05'],
  ])('%d', (moment, short, divider) => {
    expect(zh.short(moment)).toBe(short)
    expect(zh.divider(moment)).toBe(divider)
  })

  it('the same in English', () => {
    expect(en.divider(at(2026, 5, 20))).toBe('Today 14:05')
    expect(en.short(at(2026, 5, 16))).toBe('Sat')
    expect(en.short(at(2025, 5, 20))).toBe('5/20/25')
  })
})
