import { expect, it } from 'vitest'
import { usualSettings } from '#shared/domain/enterprise-settings.ts'
import { changedSettings } from './changed-settings.ts'

it('ADM-1: only what was changed is sent, so that two admins do not undo each other', () => {
  expect(changedSettings(usualSettings, { ...usualSettings })).toEqual({})
  expect(changedSettings(usualSettings, { ...usualSettings, watermark: true, groupCap: 50 })).toEqual({
    groupCap: 50,
    watermark: true,
  })
  const capAllowList = [{ of: 'person', id: 'lin-xia', cap: 500 } as const]
  expect(changedSettings(usualSettings, { ...usualSettings, capAllowList })).toEqual({ capAllowList })
})
