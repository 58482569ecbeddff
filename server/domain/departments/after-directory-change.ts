import { departmentsConcerning, leaversAmong } from '../../storage/stores/department-facts.store.ts'
import { groupsOf } from '../../storage/stores/members.store.ts'
import { departFrom } from '../members/depart-from.ts'
import type { Work } from '../once.ts'
import { syncDepartmentGroups } from './sync-department-groups.ts'

/**
 * What a change touched.
 * `departmentIds`: departments whose people, leaders, name, place or existence changed, deleted ones too, and the parents
 * they had before and have now (gaining or losing a child makes or unmakes a leaf). `all` after an import.
 * `personIds`: people whose `hidden`, `seesNobody` or `leftAt` changed, whatever departments they are in.
 */
export interface DirectoryChange {
  readonly departmentIds: readonly string[] | 'all'
  readonly personIds: readonly string[]
}

/**
 * Lets department groups follow the directory; called once in the very transaction of every change of the directory,
 * after its rows are written. Whoever left the enterprise leaves its groups too.
 * @see DEP-5, DEP-14
 */
export async function afterDirectoryChange(work: Work, enterpriseId: string, change: DirectoryChange): Promise<void> {
  await syncDepartmentGroups(work, enterpriseId, await concerned(work, change))
  for (const personId of await leaversAmong(work.db, change.personIds)) {
    for (const conversationId of await groupsOf(work.db, personId)) await departFrom(work, conversationId, personId)
  }
}

/** The departments named, and those of the people named. */
async function concerned(
  { db }: Work,
  { departmentIds, personIds }: DirectoryChange,
): Promise<readonly string[] | 'all'> {
  if (departmentIds === 'all') return 'all'
  return [...departmentIds, ...(await departmentsConcerning(db, personIds))]
}
