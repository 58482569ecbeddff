import { allDepartments } from '../../storage/stores/department-facts.store.ts'
import { deleteLink } from '../../storage/stores/department-groups.store.ts'
import { findTurn } from '../../storage/stores/department-turns.store.ts'
import type { Work } from '../once.ts'
import { changeDepartmentGroup } from './change-department-group.ts'
import { dissolveDepartmentGroup } from './dissolve-department-group.ts'
import { loadDepartments } from './load-departments.ts'
import { makeDepartmentGroup } from './make-department-group.ts'
import { type Plan, planDepartment } from './plan-department.ts'

/** So many departments are looked at with one round of queries. */
const atOnce = 100

/**
 * Compares what is kept of these departments' groups with what should be, and writes the difference. Doing it twice
 * changes nothing; with department groups off it does nothing.
 * @see DEP-14
 */
export async function syncDepartmentGroups(
  work: Work,
  enterpriseId: string,
  departmentIds: readonly string[] | 'all',
): Promise<void> {
  const { state } = await findTurn(work.db, enterpriseId)
  if (state !== 'on' && state !== 'turningOn') return
  const ids = departmentIds === 'all' ? await allDepartments(work.db, enterpriseId) : [...new Set(departmentIds)]
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const { department, group } of await loadDepartments(work.db, enterpriseId, ids.slice(from, from + atOnce))) {
      await carryOut(work, enterpriseId, planDepartment(department, group, work.random))
    }
  }
}

async function carryOut(work: Work, enterpriseId: string, plan: Plan): Promise<void> {
  switch (plan.do) {
    case 'make':
      return makeDepartmentGroup(work, enterpriseId, plan)
    case 'change':
      return changeDepartmentGroup(work, enterpriseId, plan)
    case 'dissolve':
      return dissolveDepartmentGroup(work, enterpriseId, plan)
    case 'forget':
      return deleteLink(work.db, plan.group.conversationId)
    case 'nothing':
      return
  }
}
