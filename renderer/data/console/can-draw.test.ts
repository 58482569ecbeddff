import { expect, it } from 'vitest'
import { type AdminRole, noGrants } from '#shared/console/admin.ts'
import { canDraw } from './can-draw.ts'
import type { Overview } from './console.store.ts'

const person = {
  id: 'su-man',
  name: '苏蔓',
  latinName: null,
  title: null,
  enterpriseId: 'xinghe',
  enterpriseName: null,
}
const me = (role: AdminRole, part: Partial<Overview['me']> = {}): Overview['me'] => ({
  person,
  role,
  grants: noGrants,
  scope: [],
  permissions: [],
  ...part,
})
const branch = [{ id: 'growth-center', path: ['星河科技', '市场与销售中心'] }]
const top = [{ id: 'xinghe', path: ['星河科技'] }]

it('ADM-2: super admins may do everything but what is the creator’s', () => {
  expect(canDraw(me('super'), 'directory.manage', 'here').allowed).toBe(true)
  expect(canDraw(me('super'), 'creator.transfer', 'enterprise')).toEqual({ allowed: false, reason: 'console.role' })
  expect(canDraw(me('creator'), 'creator.transfer', 'enterprise').allowed).toBe(true)
})

it('ADM-2: a sub-admin acts on what was listed for them, by their permissions', () => {
  const sub = me('sub', { scope: branch, grants: { ...noGrants, directory: 'view', chat: 'manage' } })
  expect(canDraw(sub, 'directory.view', 'here').allowed).toBe(true)
  expect(canDraw(sub, 'directory.manage', 'here')).toEqual({ allowed: false, reason: 'console.permission' })
  expect(canDraw(sub, 'audit.view', 'anywhere')).toEqual({ allowed: false, reason: 'console.permission' })
})

it('ADM-2: what concerns the whole enterprise needs the top of the tree as scope', () => {
  const grants = { ...noGrants, chat: 'manage' } as const
  expect(canDraw(me('sub', { scope: branch, grants }), 'chat.manage', 'enterprise')).toEqual({
    allowed: false,
    reason: 'console.scope',
  })
  expect(canDraw(me('sub', { scope: top, grants }), 'chat.manage', 'enterprise').allowed).toBe(true)
})

it('ADM-2: nobody touches the account of an equal or of someone above', () => {
  const sub = me('sub', { scope: top, grants: { ...noGrants, directory: 'manage' } })
  expect(canDraw(sub, 'directory.manage', { account: null }).allowed).toBe(true)
  expect(canDraw(sub, 'directory.manage', { account: 'super' })).toEqual({
    allowed: false,
    reason: 'console.outranked',
  })
})

it('draws nothing as allowed before the server has said who is here', () => {
  expect(canDraw(null, 'directory.view', 'anywhere')).toEqual({ allowed: false, reason: 'console.session' })
})
