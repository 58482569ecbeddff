import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { changeDepartment, orderDepartments } from '../../storage/stores/console-departments.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, departmentIn, record } from '../console-work.ts'
import { demandFreeName } from './free-name.ts'

/** To another parent, or to another place among the sisters. @see ADM-5, DEP-9 */
export async function moveDepartment(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:departmentMove'>,
): Promise<ConsoleOutput<'console:departmentMove'>> {
  return consoleOnce(ctx, who, { request: 'console:departmentMove', input }, async (work) => {
    const { at, db } = work
    const { tree } = at
    const moved = departmentIn(at, input.departmentId)
    const parent = departmentIn(at, input.parentId)
    const from = moved.parentId
    if (from === null) throw new DomainError('conflict', 'department.isRoot')
    demandConsole(at, 'directory.manage', { type: 'departments', ids: [moved.id, parent.id, from], reach: 'all' })
    if (tree.path(parent.id).some(({ id }) => id === moved.id))
      throw new DomainError('conflict', 'department.insideItself')
    demandFreeName(tree, parent.id, moved.name, moved.id)
    const before = tree.named(moved.id).path
    await changeDepartment(db, moved.id, { parentId: parent.id })
    await orderDepartments(
      db,
      placed(
        tree.below(parent.id).map(({ id }) => id),
        moved.id,
        input.beforeId,
      ),
    )
    await afterDirectoryChange(work, at.enterpriseId, {
      departmentIds: [...new Set([moved.id, from, parent.id])],
      personIds: [],
    })
    await record(work, {
      action: 'department.moved',
      target: { type: 'department', id: moved.id },
      before: { path: before },
      after: { path: [...tree.named(parent.id).path, moved.name] },
      departmentIds: [moved.id, from, parent.id],
    })
    return {}
  })
}

/** The sisters with the moved one before the one named. @throws DomainError not_found when that one is no sister */
function placed(sisters: readonly string[], moved: string, beforeId: string | null): string[] {
  const others = sisters.filter((id) => id !== moved)
  if (beforeId === null || beforeId === moved) return beforeId === null ? [...others, moved] : [...sisters]
  const place = others.indexOf(beforeId)
  if (place < 0) throw new DomainError('not_found', 'department.unknown')
  return others.toSpliced(place, 0, moved)
}
