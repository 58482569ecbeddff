import { expect, it } from 'vitest'
import { noGrants } from '#shared/console/admin.ts'
import { isStepDone, newDraft, stepsOf } from './admin-draft.ts'

it('ADM-3: a sub-admin is asked for scope and permissions, a super admin is not', () => {
  expect(stepsOf({ role: 'sub' }, false)).toEqual(['role', 'person', 'scope', 'grants', 'confirm'])
  expect(stepsOf({ role: 'super' }, false)).toEqual(['role', 'person', 'confirm'])
  expect(stepsOf({ role: 'externalSuper' }, true)).toEqual(['role', 'confirm'])
})

it('ADM-2: a sub-admin without departments or without any permission is no sub-admin', () => {
  const draft = newDraft('sub')
  expect(isStepDone('scope', draft)).toBe(false)
  expect(isStepDone('scope', { ...draft, scope: new Map([['sales', '销售部']]) })).toBe(true)
  expect(isStepDone('grants', { ...draft, grants: noGrants })).toBe(false)
  expect(isStepDone('grants', { ...draft, grants: { ...noGrants, audit: 'view' } })).toBe(true)
})

it('asks for the person before it goes on', () => {
  expect(isStepDone('person', newDraft('super'))).toBe(false)
  expect(isStepDone('person', { ...newDraft('super'), person: { id: 'lin-xia', name: '林夏' } })).toBe(true)
})
