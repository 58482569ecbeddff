import type { AdminRole, ConsoleArea, Grants } from '../console/admin.ts'
import type { ConsoleReason } from '../domain/error.ts'

/** One row: which roles have it outright, and through which grant a sub-admin does. */
interface ConsoleRow {
  readonly who: readonly AdminRole[]
  readonly grant?: { readonly area: ConsoleArea; readonly level: 'view' | 'manage' }
}

const supers: readonly AdminRole[] = ['creator', 'super', 'externalSuper']
const everyAdmin: readonly AdminRole[] = [...supers, 'sub']
const granted = (area: ConsoleArea, level: 'view' | 'manage'): ConsoleRow => ({ who: supers, grant: { area, level } })

/** Who may do what in the console: the one table that the server asks and the console draws from. @see ADM-2 */
export const consoleTable = {
  'enterprise.view': { who: everyAdmin },
  'enterprise.manage': { who: supers },
  'admin.view': { who: supers },
  'admin.manage': { who: supers },
  'admin.manageSuper': { who: ['creator'] },
  'creator.transfer': { who: ['creator'] },
  'directory.view': granted('directory', 'view'),
  'directory.manage': granted('directory', 'manage'),
  'chat.view': granted('chat', 'view'),
  'chat.manage': granted('chat', 'manage'),
  'robots.view': granted('robots', 'view'),
  'robots.manage': granted('robots', 'manage'),
  'external.view': granted('external', 'view'),
  'external.manage': granted('external', 'manage'),
  'audit.view': granted('audit', 'view'),
  'audit.manage': granted('audit', 'manage'),
} as const satisfies Record<string, ConsoleRow>

export type ConsolePermission = keyof typeof consoleTable
export const consolePermissions = Object.keys(consoleTable) as readonly ConsolePermission[]

/** An admin as the console knows them now. `scope` are a sub-admin's departments with all below them; `whole`: that is everything. */
export type ConsoleAdmin =
  | { readonly role: Exclude<AdminRole, 'sub'> }
  | { readonly role: 'sub'; readonly grants: Grants; readonly scope: ReadonlySet<string>; readonly whole: boolean }

/**
 * What is acted on. `anywhere` only asks whether there is such a right at all (for menus, and before lists that are cut
 * to the scope); `enterprise` is what concerns everybody; `departments` lie all, or at least one of them, in the scope;
 * `account` is somebody's way in, guarded by the role they have themselves.
 */
export type ConsoleTarget =
  | { readonly type: 'anywhere' }
  | { readonly type: 'enterprise' }
  | { readonly type: 'departments'; readonly ids: readonly string[]; readonly reach: 'all' | 'any' }
  | { readonly type: 'account'; readonly departmentIds: readonly string[]; readonly role: AdminRole | null }

export type ConsoleVerdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: ConsoleReason }

/**
 * The one answer to "may this admin?". Pure; the server asks it on the state at commit, the console to draw.
 * @see ADM-2
 */
export function canConsole(permission: ConsolePermission, target: ConsoleTarget, admin: ConsoleAdmin): ConsoleVerdict {
  const row: ConsoleRow = consoleTable[permission]
  if (target.type === 'account' && outranked(target.role, admin.role)) return no('console.outranked')
  if (row.who.includes(admin.role)) return yes
  if (admin.role !== 'sub' || row.grant === undefined) return no('console.role')
  const { area, level } = row.grant
  const has = admin.grants[area]
  if (has !== 'manage' && has !== level) return no('console.permission')
  return admin.whole || inScope(target, admin.scope) ? yes : no('console.scope')
}

const yes: ConsoleVerdict = { allowed: true }
const no = (reason: ConsoleReason): ConsoleVerdict => ({ allowed: false, reason })
const rank: Readonly<Record<AdminRole, number>> = { creator: 3, super: 2, externalSuper: 2, sub: 1 }

/** Nobody ends or takes over the account of an equal, of someone above, or their own. */
function outranked(theirs: AdminRole | null, mine: AdminRole): boolean {
  return theirs !== null && rank[theirs] >= rank[mine]
}

/** Whoever is in no department belongs to the whole enterprise only. */
function inScope(target: ConsoleTarget, scope: ReadonlySet<string>): boolean {
  switch (target.type) {
    case 'anywhere':
      return true
    case 'enterprise':
      return false
    case 'departments':
      return target.reach === 'any'
        ? target.ids.some((id) => scope.has(id))
        : target.ids.length > 0 && target.ids.every((id) => scope.has(id))
    case 'account':
      return target.departmentIds.length > 0 && target.departmentIds.every((id) => scope.has(id))
  }
}
