import { describe, expect, test } from 'vitest'
import { roleOf } from '#shared/domain/member.ts'
import { isOutsider } from '#shared/domain/person.ts'

const acme = { enterpriseId: 'acme' }
const partner = { enterpriseId: 'partner' }
const wechatUser = { enterpriseId: null }

describe('W-1: an outsider is whoever is not staff of the enterprise that owns the group', () => {
  test.each([
    ['its own staff', acme, acme, false],
    ['staff of another enterprise', partner, acme, true],
    ['a WeChat user', wechatUser, acme, true],
    ['staff in a WeChat group, which nobody owns', acme, wechatUser, true],
    ['a WeChat user in a WeChat group', wechatUser, wechatUser, true],
  ])('%s', (_, person, group, outside) => {
    expect(isOutsider(person, group)).toBe(outside)
  })
})

describe('the role in the matrix', () => {
  const external = { kind: 'external', enterpriseId: 'acme' } as const
  const wechat = { kind: 'wechat', enterpriseId: null } as const
  const direct = { kind: 'direct', enterpriseId: null } as const

  test('owner and admin come before anything else, also for a WeChat user', () => {
    expect(roleOf({ rank: 'owner' }, wechatUser, wechat)).toBe('owner')
    expect(roleOf({ rank: 'admin' }, partner, external)).toBe('admin')
  })

  test('the rest are members when they are staff of the group, outsiders otherwise', () => {
    expect(roleOf({ rank: 'member' }, acme, external)).toBe('member')
    expect(roleOf({ rank: 'member' }, partner, external)).toBe('outsider')
    expect(roleOf({ rank: 'member' }, acme, wechat)).toBe('outsider')
  })

  test('both people of a direct chat are members, wherever they come from', () => {
    expect(roleOf({ rank: 'member' }, acme, direct)).toBe('member')
    expect(roleOf({ rank: 'member' }, wechatUser, direct)).toBe('member')
  })
})
