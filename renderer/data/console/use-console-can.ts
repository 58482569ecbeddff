import { useMemo } from 'react'
import type { ConsolePermission, ConsoleVerdict } from '#shared/capabilities/console.ts'
import { canDraw, type DrawnTarget } from './can-draw.ts'
import { useConsole } from './console.store.ts'

/** The answer of the one table, for drawing; the server asks again at commit. @see ADM-2 */
export function useConsoleCan(permission: ConsolePermission, about: DrawnTarget): ConsoleVerdict {
  const me = useConsole((state) => state.overview?.me ?? null)
  return useMemo(() => canDraw(me, permission, about), [me, permission, about])
}
