import { beforeAll, describe, expect, it } from 'vitest'
import { loadPinyin, matchesName } from './matches-name.ts'

beforeAll(loadPinyin)

describe('MSG-4: names are found by what people type', () => {
  it.each(['林夏', '林', '夏', 'linxia', 'lin xia', 'lx', 'linx', 'xia', 'LinXia', "lin'xia", ''])(
    '%j finds 林夏',
    (typed) => {
      expect(matchesName(typed, '林夏')).toBe(true)
    },
  )

  it.each(['王', 'wang', 'xl', 'linq', '林夏天'])('%j does not find 林夏', (typed) => {
    expect(matchesName(typed, '林夏')).toBe(false)
  })

  it('finds a group by the pinyin of a part of its name', () => {
    expect(matchesName('shejibu', '产品设计部')).toBe(true)
    expect(matchesName('cpsjb', '产品设计部')).toBe(true)
  })

  it('finds both readings of a character that has two', () => {
    expect(matchesName('zengqi', '曾琦')).toBe(true)
    expect(matchesName('chongqing', '重庆分部')).toBe(true)
  })

  it('finds Latin names by word and initials', () => {
    expect(matchesName('car', '陈可', 'Carol Chen')).toBe(true)
    expect(matchesName('cc', '陈可', 'Carol Chen')).toBe(true)
    expect(matchesName('carolc', '陈可', 'Carol Chen')).toBe(true)
    expect(matchesName('dan', '陈可', 'Carol Chen')).toBe(false)
  })

  it('takes what is not pinyin literally', () => {
    expect(matchesName('v3.2', '发布 v3.2 值班群')).toBe(true)
    expect(matchesName('[a-z', '发布值班群')).toBe(false)
  })
})
