import { limits } from '#shared/domain/limits.ts'

/** Somebody directly in a department; `addable` may be added without a hand. @see DEP-4 */
export interface Someone {
  readonly personId: string
  readonly leads: boolean
  readonly addable: boolean
}

/** What hands did to a department group and sync has to respect. @see DEP-6 */
export type HandEdits = ReadonlyMap<string, 'added' | 'removed'>

export interface Membership {
  /** Everyone who belongs in the group; true for whoever is there only because a hand added them. */
  readonly members: ReadonlyMap<string, boolean>
  /** Those for whom there is no room. @see DEP-7 */
  readonly leftOut: readonly string[]
}

/**
 * Who belongs in a department's group: a function of the directory and of what hands did, and of nothing else.
 * Whoever was added by hand has a place first; the others follow in order of joining the department.
 * @see DEP-4, DEP-6, DEP-7, DEP-14
 */
export function membershipOf(people: readonly Someone[], edits: HandEdits): Membership {
  const addable = new Set(people.filter((someone) => someone.addable).map(({ personId }) => personId))
  const added = [...edits].filter(([, edit]) => edit === 'added').map(([personId]) => personId)
  const due = [...added, ...[...addable].filter((personId) => !edits.has(personId))]
  const { members } = limits.department
  return {
    members: new Map(due.slice(0, members).map((personId) => [personId, !addable.has(personId)])),
    leftOut: due.slice(members),
  }
}
