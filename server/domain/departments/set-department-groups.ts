import type { Work } from '../once.ts'

interface Turning {
  readonly enterpriseId: string
  readonly on: boolean
  /** The admin who turned the switch. */
  readonly by: string
}

/**
 * Turns department groups of an enterprise on or off; part of the admin's own transaction. The groups themselves are
 * made or let go in batches right after the commit, by a job that survives restarts; `departmentGroupsState` tells how far.
 * @see DEP-1, DEP-12, DEP-13
 */
export async function setDepartmentGroups(_work: Work, _turning: Turning): Promise<void> {}
