import { describe, expect, test } from 'vitest'
import { type AdminRole, consoleAreas, type GrantLevel, noGrants } from '../console/admin.ts'
import { type ConsoleAdmin, type ConsoleTarget, canConsole, consolePermissions } from './console.ts'

const scope = new Set(['sales', 'sales-east'])
const sub = (level: GrantLevel, whole = false): ConsoleAdmin => ({
  role: 'sub',
  grants: { directory: level, chat: level, robots: level, external: level, audit: level },
  scope,
  whole,
})
const inside: ConsoleTarget = { type: 'departments', ids: ['sales', 'sales-east'], reach: 'all' }
const astride: ConsoleTarget = { type: 'departments', ids: ['sales', 'lab'], reach: 'all' }
const reasonOf = (verdict: ReturnType<typeof canConsole>) => (verdict.allowed ? null : verdict.reason)

describe('ADM-2', () => {
  test('the creator may everything, super admins everything but unmake their like', () => {
    const creatorsOwn = ['admin.manageSuper', 'creator.transfer']
    for (const permission of consolePermissions) {
      expect(canConsole(permission, { type: 'enterprise' }, { role: 'creator' }).allowed, permission).toBe(true)
      for (const role of ['super', 'externalSuper'] as const) {
        expect(canConsole(permission, { type: 'enterprise' }, { role }).allowed, permission).toBe(
          !creatorsOwn.includes(permission),
        )
      }
    }
  })

  test('a sub-admin has what was granted and no more: who manages views, who views does not manage', () => {
    for (const area of consoleAreas) {
      for (const [level, view, manage] of [
        ['none', 'console.permission', 'console.permission'],
        ['view', null, 'console.permission'],
        ['manage', null, null],
      ] as const) {
        const admin: ConsoleAdmin = { role: 'sub', grants: { ...noGrants, [area]: level }, scope, whole: false }
        expect(reasonOf(canConsole(`${area}.view`, inside, admin)), `${area} ${level}`).toBe(view)
        expect(reasonOf(canConsole(`${area}.manage`, inside, admin)), `${area} ${level}`).toBe(manage)
        for (const other of consoleAreas.filter((one) => one !== area)) {
          expect(reasonOf(canConsole(`${other}.view`, inside, admin))).toBe('console.permission')
        }
      }
    }
    for (const permission of [
      'admin.view',
      'admin.manage',
      'admin.manageSuper',
      'creator.transfer',
      'enterprise.manage',
    ] as const) {
      expect(reasonOf(canConsole(permission, { type: 'anywhere' }, sub('manage', true)))).toBe('console.role')
    }
  })

  test('a sub-admin acts only inside the scope; the whole enterprise is outside unless the scope is all of it', () => {
    const may = (target: ConsoleTarget, whole = false) =>
      reasonOf(canConsole('directory.manage', target, sub('manage', whole)))
    expect(may(inside)).toBe(null)
    expect(may(astride)).toBe('console.scope')
    expect(may({ ...astride, reach: 'any' })).toBe(null)
    expect(may({ type: 'departments', ids: [], reach: 'all' })).toBe('console.scope')
    expect(may({ type: 'departments', ids: [], reach: 'any' })).toBe('console.scope')
    expect(may({ type: 'enterprise' })).toBe('console.scope')
    expect(may({ type: 'anywhere' })).toBe(null)
    expect(may({ type: 'account', departmentIds: [], role: null })).toBe('console.scope')
    expect(may({ type: 'account', departmentIds: ['sales'], role: null })).toBe(null)
    for (const target of [
      astride,
      { type: 'enterprise' },
      { type: 'account', departmentIds: [], role: null },
    ] as const) {
      expect(may(target, true)).toBe(null)
    }
  })

  test('accounts are guarded by rank', () => {
    const roles: readonly AdminRole[] = ['sub', 'externalSuper', 'super', 'creator']
    const may = (mine: AdminRole, theirs: AdminRole | null) => {
      const admin = mine === 'sub' ? sub('manage', true) : { role: mine }
      return canConsole('directory.manage', { type: 'account', departmentIds: ['sales'], role: theirs }, admin).allowed
    }
    expect(roles.map((mine) => [null, ...roles].filter((theirs) => may(mine, theirs)))).toEqual([
      [null],
      [null, 'sub'],
      [null, 'sub'],
      [null, 'sub', 'externalSuper', 'super'],
    ])
  })
})
