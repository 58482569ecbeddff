import { expect, it } from 'vitest'
import { newGroupRefusal } from './new-group-refusal.ts'

const me = { enterpriseId: 'xinghe' }
const sizes = { externalLimit: 100, groupCap: 50 }
const many = (count: number, enterpriseId: string | null) => Array.from({ length: count }, () => ({ enterpriseId }))

it('GRP-1: an internal group is foreseen up to the cap of its owner', () => {
  expect(newGroupRefusal(me, many(49, 'xinghe'), sizes)).toBe(null)
  expect(newGroupRefusal(me, many(50, 'xinghe'), sizes)).toEqual({ reason: 'group.full', details: { most: 50 } })
})

it('ADM-1: an external group is foreseen up to what the enterprise set', () => {
  expect(newGroupRefusal(me, many(99, 'lanhai'), sizes)).toBe(null)
  expect(newGroupRefusal(me, many(100, 'lanhai'), sizes)).toEqual({ reason: 'group.full', details: { most: 100 } })
})

it('§2: with a WeChat user a group starts with at most 40', () => {
  const refused = { reason: 'group.tooManyAtCreation', details: { most: 40 } }
  expect(newGroupRefusal(me, [...many(38, 'xinghe'), ...many(1, null)], sizes)).toBe(null)
  expect(newGroupRefusal(me, [...many(39, 'xinghe'), ...many(1, null)], sizes)).toEqual(refused)
  expect(newGroupRefusal({ enterpriseId: null }, many(40, null), sizes)).toEqual(refused)
})
