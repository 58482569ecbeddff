import { beforeAll, expect, it } from 'vitest'
import { loadPinyin } from '../people/matches-name.ts'
import { type CastMember, castGroups } from './cast-groups.ts'

beforeAll(loadPinyin)

function member(name: string, enterpriseName: string | null, department: string | null = null): CastMember {
  const enterpriseId = enterpriseName === null ? null : `e-${enterpriseName}`
  const person = { id: name, name, latinName: null, title: null, enterpriseId, enterpriseName }
  return { person, department, note: enterpriseName === null ? 'wechat' : 'staff' }
}

const cast = [member('何田田', null), member('林夏', '星河科技', '产品设计部'), member('周可', '蓝海渠道')]
const told = (typed: string) =>
  castGroups(cast, typed).map(({ enterpriseName, members }) => [
    enterpriseName,
    ...members.map(({ person }) => person.name),
  ])

it('W-1: the cast stands by enterprise, WeChat users last', () => {
  expect(told('')).toEqual([
    ['星河科技', '林夏'],
    ['蓝海渠道', '周可'],
    [null, '何田田'],
  ])
})

it('MSG-4: the cast is found by name, pinyin, initials and department', () => {
  expect(told('lx')).toEqual([['星河科技', '林夏']])
  expect(told('sheji')).toEqual([['星河科技', '林夏']])
  expect(told('蓝海')).toEqual([['蓝海渠道', '周可']])
  expect(told('nobody')).toEqual([])
})
