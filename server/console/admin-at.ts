import {
  type ConsoleAdmin,
  type ConsolePermission,
  type ConsoleTarget,
  canConsole,
} from '#shared/capabilities/console.ts'
import type { AdminRole, Grants } from '#shared/console/admin.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../storage/storage.ts'
import { departmentNodes } from '../storage/stores/console-departments.store.ts'
import { findConsoleSession } from '../storage/stores/console-sessions.store.ts'
import type { ConsoleWho } from './console-who.ts'
import { DepartmentTree } from './department-tree.ts'
import { standingIn } from './standing-in.ts'

/** An admin as the database has them inside this very transaction; `scope` are a sub-admin's departments as they were given. */
export interface AdminAt {
  readonly who: ConsoleWho
  readonly enterpriseId: string
  readonly role: AdminRole
  readonly grants: Grants
  readonly scope: readonly string[]
  readonly tree: DepartmentTree
  readonly admin: ConsoleAdmin
  /** Departments of a sub-admin who does not have the whole; null for everyone else. */
  readonly within: ReadonlySet<string> | null
}

/**
 * The admin who asks, on the state at commit.
 * @throws DomainError unauthenticated once the session has ended, forbidden without a role (any more)
 */
export async function adminAt(db: Db, who: ConsoleWho): Promise<AdminAt> {
  const { enterpriseId, personId, tokenHash } = who
  if ((await findConsoleSession(db, tokenHash)) === null) throw new DomainError('unauthenticated', 'session.ended')
  const standing = await standingIn(db, enterpriseId, personId)
  if (standing === null) throw new DomainError('forbidden', 'console.noRole')
  if (standing.barred !== null) throw new DomainError('forbidden', standing.barred)
  const { role, grants, scope } = standing
  const tree = new DepartmentTree(await departmentNodes(db, enterpriseId))
  const admin = consoleAdmin(role, grants, scope, tree)
  const within = admin.role === 'sub' && !admin.whole ? admin.scope : null
  return { who, enterpriseId, role, grants, scope, tree, admin, within }
}

function consoleAdmin(role: AdminRole, grants: Grants, given: readonly string[], tree: DepartmentTree): ConsoleAdmin {
  if (role !== 'sub') return { role }
  const scope = tree.closure(given)
  return { role, grants, scope, whole: scope.size === tree.size }
}

/** @throws DomainError forbidden, naming permission and reason */
export function demandConsole({ admin }: AdminAt, permission: ConsolePermission, target: ConsoleTarget): void {
  const verdict = canConsole(permission, target, admin)
  if (!verdict.allowed) throw new DomainError('forbidden', verdict.reason, { permission })
}

/** The screen asked again: the name is the one stored now. @throws DomainError conflict otherwise */
export function demandConfirmed(confirm: string, name: string): void {
  if (confirm !== name) throw new DomainError('conflict', 'console.confirm')
}
