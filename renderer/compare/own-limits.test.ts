import { expect, test } from 'vitest'
import { usualSettings } from '#shared/domain/enterprise-settings.ts'
import { limits } from '#shared/domain/limits.ts'
import { limitCell } from './compare-rows.ts'
import { ownLimits } from './own-limits.ts'

test('an enterprise that set nothing has the usual limits', () => {
  expect(ownLimits({ settings: usualSettings, groupCap: usualSettings.groupCap })).toEqual(limits)
})

test('ADM-1: what the console sets stands in the cells of the kinds it is about', () => {
  const minute = 60_000
  const settings = { externalLimit: 100, recallWithin: { internal: 60 * minute, external: 5 * minute } } as const
  const own = ownLimits({ settings, groupCap: 50 })
  expect(limitCell('limit.members', 'external', own)).toEqual({ type: 'people', count: 100 })
  expect(limitCell('limit.members', 'wechat', own)).toEqual({ type: 'people', count: limits.wechat.members })
  expect(limitCell('limit.defaultCap', 'internal', own)).toEqual({ type: 'people', count: 50 })
  expect(limitCell('limit.recallWithin', 'department', own)).toEqual({ type: 'time', lasts: 60 * minute })
})
