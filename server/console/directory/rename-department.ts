import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { changeDepartment } from '../../storage/stores/console-departments.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, departmentIn, record } from '../console-work.ts'
import { demandFreeName } from './free-name.ts'

/** @see ADM-5, DEP-15 */
export async function renameDepartment(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:departmentRename'>,
): Promise<ConsoleOutput<'console:departmentRename'>> {
  return consoleOnce(ctx, who, { request: 'console:departmentRename', input }, async (work) => {
    const { at, db } = work
    const { id, parentId, name: before } = departmentIn(at, input.departmentId)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: [id], reach: 'all' })
    const { name } = input
    demandFreeName(at.tree, parentId, name, id)
    await changeDepartment(db, id, { name })
    await afterDirectoryChange(work, at.enterpriseId, { departmentIds: [id], personIds: [] })
    await record(work, {
      action: 'department.renamed',
      target: { type: 'department', id },
      before: { name: before },
      after: { name },
    })
    return {}
  })
}
