import type { ConsoleDepartment } from '#shared/console/department.ts'

interface Drop {
  readonly draggedNode: string
  readonly targetNode: string
  readonly position: 'before' | 'after' | 'inside'
}

interface Levels {
  readonly known: ReadonlyMap<string, ConsoleDepartment>
  readonly below: (parentId: string | null) => readonly ConsoleDepartment[]
}

/** Where a department goes: its parent, and the sister it stands before (null: last). */
export interface DepartmentPlace {
  readonly departmentId: string
  readonly parentId: string
  readonly beforeId: string | null
}

/** What a drop means; null where nothing can stand (beside the top of the tree) or nothing would change. @see ADM-5 */
export function dropPlace({ draggedNode, targetNode, position }: Drop, levels: Levels): DepartmentPlace | null {
  const target = levels.known.get(targetNode)
  const dragged = levels.known.get(draggedNode)
  if (target === undefined || dragged === undefined || dragged.parentId === null) return null
  if (position === 'inside') return { departmentId: draggedNode, parentId: targetNode, beforeId: null }
  if (target.parentId === null || !levels.known.has(target.parentId)) return null
  const sisters = levels.below(target.parentId).filter(({ id }) => id !== draggedNode)
  const at = sisters.findIndex(({ id }) => id === targetNode) + (position === 'after' ? 1 : 0)
  const beforeId = sisters[at]?.id ?? null
  const place = { departmentId: draggedNode, parentId: target.parentId, beforeId }
  return isWhereItIs(place, dragged, levels) ? null : place
}

/** One step among the sisters, for the keyboard; null at either end. */
export function stepPlace(departmentId: string, by: -1 | 1, levels: Levels): DepartmentPlace | null {
  const parentId = levels.known.get(departmentId)?.parentId ?? null
  if (parentId === null || !levels.known.has(parentId)) return null
  const sisters = levels.below(parentId)
  const at = sisters.findIndex(({ id }) => id === departmentId)
  const to = at + by
  if (at === -1 || to < 0 || to >= sisters.length) return null
  const beforeId = (by === -1 ? sisters[to] : sisters[to + 1])?.id ?? null
  return { departmentId, parentId, beforeId }
}

function isWhereItIs({ parentId, beforeId }: DepartmentPlace, dragged: ConsoleDepartment, levels: Levels): boolean {
  if (dragged.parentId !== parentId) return false
  const sisters = levels.below(parentId)
  const at = sisters.findIndex(({ id }) => id === dragged.id)
  return (sisters[at + 1]?.id ?? null) === beforeId
}
