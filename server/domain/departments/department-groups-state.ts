import type { DepartmentGroupsState } from '#shared/domain/department.ts'
import type { Db } from '../../storage/storage.ts'
import { findTurn } from '../../storage/stores/department-turns.store.ts'

/** Whether an enterprise has department groups; while turning, `done` of `total` groups are made or let go. @see DEP-1 */
export async function departmentGroupsState(
  db: Db,
  enterpriseId: string,
): Promise<{ readonly state: DepartmentGroupsState; readonly done: number; readonly total: number }> {
  const { state, done, total } = await findTurn(db, enterpriseId)
  return { state, done, total }
}
