import {
  type ConsoleAdmin,
  type ConsolePermission,
  type ConsoleTarget,
  type ConsoleVerdict,
  canConsole,
} from '#shared/capabilities/console.ts'
import type { AdminRole } from '#shared/console/admin.ts'
import type { Overview } from './console.store.ts'

/**
 * What a screen asks about. `here`: something the server listed for this admin, which lies in their scope.
 * `account`: the way in of somebody with this role.
 */
export type DrawnTarget = 'anywhere' | 'enterprise' | 'here' | { readonly account: AdminRole | null }

/** The answer of the one table as far as the screen knows the admin; nothing while it does not. @see ADM-2 */
export function canDraw(me: Overview['me'] | null, permission: ConsolePermission, about: DrawnTarget): ConsoleVerdict {
  if (me === null) return { allowed: false, reason: 'console.session' }
  const admin = adminOf(me)
  return canConsole(permission, targetOf(about, admin), admin)
}

function adminOf({ role, grants, scope }: Overview['me']): ConsoleAdmin {
  if (role !== 'sub') return { role }
  // Nothing lies above the top of the tree; whoever was given it was given the whole.
  const whole = scope.some(({ path }) => path.length === 1)
  return { role, grants, scope: new Set(scope.map(({ id }) => id)), whole }
}

function targetOf(about: DrawnTarget, admin: ConsoleAdmin): ConsoleTarget {
  const inside = admin.role === 'sub' ? [...admin.scope].slice(0, 1) : ['anything']
  if (about === 'anywhere' || about === 'enterprise') return { type: about }
  if (about === 'here') return { type: 'departments', ids: inside, reach: 'all' }
  return { type: 'account', departmentIds: inside, role: about.account }
}
