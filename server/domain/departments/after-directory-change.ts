import type { Work } from '../once.ts'

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
export async function afterDirectoryChange(_work: Work, _enterpriseId: string, _change: DirectoryChange): Promise<void> {}
