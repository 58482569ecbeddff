import { useMemo } from 'react'
import {
  type ConsoleAdmin,
  type ConsolePermission,
  type ConsoleTarget,
  type ConsoleVerdict,
  canConsole,
} from '#shared/capabilities/console.ts'
import type { AdminRole } from '#shared/console/admin.ts'
import { type Overview, useConsole } from './console.store.ts'

/**
 * What a screen asks about. `here`: something the server listed for this admin, which lies in their scope.
 * `account`: the way in of somebody with this role.
 */
export type DrawnTarget = 'anywhere' | 'enterprise' | 'here' | { readonly account: AdminRole | null }

/** The answer of the one table, for drawing; the server asks again at commit. @see ADM-2 */
export function useConsoleCan(permission: ConsolePermission, about: DrawnTarget): ConsoleVerdict {
  const overview = useConsole((state) => state.overview)
  return useMemo(() => canDraw(overview, permission, about), [overview, permission, about])
}

function canDraw(overview: Overview | null, permission: ConsolePermission, about: DrawnTarget): ConsoleVerdict {
  if (overview === null) return { allowed: false, reason: 'console.session' }
  const admin = adminIn(overview)
  return canConsole(permission, targetOf(about, admin), admin)
}

function adminIn({ me }: Overview): ConsoleAdmin {
  if (me.role !== 'sub') return { role: me.role }
  // Nothing lies above the top of the tree; whoever was given it was given the whole.
  const whole = me.scope.some(({ path }) => path.length === 1)
  return { role: 'sub', grants: me.grants, scope: new Set(me.scope.map(({ id }) => id)), whole }
}

function targetOf(about: DrawnTarget, admin: ConsoleAdmin): ConsoleTarget {
  const inside = admin.role === 'sub' ? [...admin.scope].slice(0, 1) : ['anything']
  if (about === 'anywhere' || about === 'enterprise') return { type: about }
  if (about === 'here') return { type: 'departments', ids: inside, reach: 'all' }
  return { type: 'account', departmentIds: inside, role: about.account }
}
