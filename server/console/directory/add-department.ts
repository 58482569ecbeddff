import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { insertDepartments } from '../../storage/stores/console-departments.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, departmentIn, record } from '../console-work.ts'
import { demandFreeName } from './free-name.ts'

/** A new department, last among its sisters. @see ADM-5, DEP-9 */
export async function addDepartment(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:departmentAdd'>,
): Promise<ConsoleOutput<'console:departmentAdd'>> {
  return consoleOnce(ctx, who, { request: 'console:departmentAdd', input }, async (work) => {
    const { at, db, newId } = work
    const parent = departmentIn(at, input.parentId)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: [parent.id], reach: 'all' })
    const { name } = input
    demandFreeName(at.tree, parent.id, name, null)
    const departmentId = newId()
    const position = at.tree.placeBelow(parent.id)
    await insertDepartments(db, [
      { id: departmentId, enterpriseId: at.enterpriseId, parentId: parent.id, name, position },
    ])
    await afterDirectoryChange(work, at.enterpriseId, { departmentIds: [departmentId, parent.id], personIds: [] })
    await record(work, {
      action: 'department.added',
      target: { type: 'department', id: departmentId },
      after: { name, parent: parent.name },
    })
    return { departmentId }
  })
}
