import { expect, it } from 'vitest'
import { groupKind } from './group-kind.ts'

const colleague = { enterpriseId: 'xinghe' }
const partner = { enterpriseId: 'lanhai' }
const wechat = { enterpriseId: null }

it('GRP-1: colleagues alone make an internal group, any outsider an external one', () => {
  expect(groupKind(colleague, [colleague, colleague])).toBe('internal')
  expect(groupKind(colleague, [colleague, partner])).toBe('external')
  expect(groupKind(colleague, [colleague, wechat])).toBe('external')
})

it('W-4: what a WeChat user makes is a WeChat group, whoever is in it', () => {
  expect(groupKind(wechat, [colleague, wechat])).toBe('wechat')
})
