import type { Db } from '../../storage/storage.ts'
import { departmentsWithoutGroup } from '../../storage/stores/department-facts.store.ts'
import { countLinks } from '../../storage/stores/department-groups.store.ts'
import { loadDepartments } from './load-departments.ts'
import { leastPeople, planDepartment } from './plan-department.ts'

/** What turning the switch would do: groups made with so many members in all and so many left out, or groups let go. */
export interface DepartmentGroupsPreview {
  readonly made: number
  readonly members: number
  readonly leftOut: number
  /** Groups that become ordinary. @see DEP-12 */
  readonly ordinary: number
  /** Groups that were closed one by one and stay so. */
  readonly closed: number
}

/** Counts beforehand, so that the console can warn in plain words. @see DEP-1, DEP-12 */
export async function previewDepartmentGroups(
  db: Db,
  enterpriseId: string,
  on: boolean,
): Promise<DepartmentGroupsPreview> {
  if (!on) {
    const [ordinary, closed] = [
      await countLinks(db, enterpriseId, 'open'),
      await countLinks(db, enterpriseId, 'closed'),
    ]
    return { ...nothing, ordinary, closed }
  }
  const due = await departmentsWithoutGroup(db, enterpriseId, leastPeople)
  let preview = nothing
  for (let from = 0; from < due.length; from += 100) {
    for (const { department, group } of await loadDepartments(db, enterpriseId, due.slice(from, from + 100))) {
      // Who would own a group does not change how many there are.
      const plan = planDepartment(department, group, () => 0)
      if (plan.do !== 'make') continue
      const { made, members, leftOut } = preview
      preview = {
        ...preview,
        made: made + 1,
        members: members + plan.memberIds.length,
        leftOut: leftOut + plan.leftOut.length,
      }
    }
  }
  return preview
}

const nothing: DepartmentGroupsPreview = { made: 0, members: 0, leftOut: 0, ordinary: 0, closed: 0 }
