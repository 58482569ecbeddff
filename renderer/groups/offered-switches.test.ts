import { expect, it } from 'vitest'
import type { Standing } from '#shared/capabilities/can.ts'
import { ownerStanding } from '../../tests/standing.ts'
import { offeredSwitches } from './offered-switches.ts'

const names = (changed: Partial<Standing>) => offeredSwitches({ ...ownerStanding, ...changed }).map(({ name }) => name)

it('the owner of an internal group turns all six switches', () => {
  expect(names({})).toHaveLength(6)
})

it('CAP-2: admins are not shown what only the owner turns; members are shown none', () => {
  expect(names({ role: 'admin' })).toEqual(['inviteConfirm', 'forbidRename', 'muteAll', 'mentionAllByAdmins'])
  expect(names({ role: 'member' })).toEqual([])
})

it('newcomers of a department group see everything anyway', () => {
  expect(names({ kind: 'department' })).not.toContain('newcomersSeeHistory')
})

it('in external groups nobody but owner and admins calls everyone anyway', () => {
  expect(names({ kind: 'external' })).toEqual(['inviteConfirm', 'forbidRename', 'muteAll', 'forbidMutualAdd'])
})

it('WeChat groups have none', () => {
  expect(names({ kind: 'wechat' })).toEqual([])
})

it('CAP-2: a dissolved group has nothing left to turn; a closed one keeps its switches', () => {
  expect(names({ state: 'dissolved' })).toEqual([])
  expect(names({ kind: 'department', state: 'closed' })).toContain('inviteConfirm')
})
