import type { ConversationState } from '#shared/domain/conversation.ts'
import { type HandEdits, membershipOf, type Someone } from './membership-of.ts'
import { pickOwner } from './pick-owner.ts'

/** A department gets a group once this many are directly in it. @see DEP-2 */
export const leastPeople = 3

/** A department as the directory has it now; `people` in order of joining. */
export interface DepartmentNow {
  readonly departmentId: string
  readonly name: string
  readonly leaf: boolean
  readonly people: readonly Someone[]
}

/** Its group as it is kept now. `gone` are people of the edits who left the enterprise. */
export interface GroupNow {
  readonly conversationId: string
  readonly state: ConversationState
  readonly name: string | null
  readonly ownerId: string | null
  readonly namedByHand: boolean
  /** Whether the owner was in the department when last looked. */
  readonly ownerFollows: boolean
  readonly leftOut: number
  readonly members: ReadonlyMap<string, boolean>
  readonly edits: HandEdits
  readonly gone: ReadonlySet<string>
}

export interface GroupToMake {
  readonly do: 'make'
  readonly department: DepartmentNow
  readonly memberIds: readonly string[]
  readonly ownerId: string
  readonly leftOut: readonly string[]
}

/** The difference between what is and what should be; empty parts change nothing. */
export interface GroupToChange {
  readonly do: 'change'
  readonly department: DepartmentNow
  readonly group: GroupNow
  readonly joins: readonly { readonly personId: string; readonly handAdded: boolean }[]
  readonly leaves: readonly string[]
  /** Members who are there for another reason than before: by hand now, or with the department now. */
  readonly byHand: readonly string[]
  readonly byDepartment: readonly string[]
  readonly ownerId: string | null
  readonly ownerFollows: boolean
  readonly name: string | null
  readonly leftOut: readonly string[]
  readonly staleEdits: readonly string[]
}

export type Plan =
  | { readonly do: 'nothing' }
  | GroupToMake
  | { readonly do: 'dissolve'; readonly group: GroupNow; readonly leaves: readonly string[] }
  | { readonly do: 'forget'; readonly group: GroupNow }
  | GroupToChange

/**
 * What has to happen to a department's group, so that it is as the directory and the hands have it. Pure but for the
 * dice of DEP-3. `department` null: it was deleted.
 * @see DEP-2, DEP-5, DEP-8, DEP-9, DEP-10, DEP-11, DEP-15
 */
export function planDepartment(department: DepartmentNow | null, group: GroupNow | null, random: () => number): Plan {
  if (group === null) return department === null ? nothing : planNew(department, random)
  if (group.state !== 'open') return department === null ? { do: 'forget', group } : nothing
  if (department === null) return { do: 'dissolve', group, leaves: [] }
  if (isDeserted(department, group.edits)) return { do: 'dissolve', group, leaves: followers(group) }
  return planChange(department, group, random)
}

const nothing: Plan = { do: 'nothing' }

function planNew(department: DepartmentNow, random: () => number): Plan {
  const { leaf, people } = department
  const { members, leftOut } = membershipOf(people, new Map())
  if (!leaf || people.length < leastPeople || members.size === 0) return nothing
  const ownerId = pickOwner(people, new Set(members.keys()), random)
  if (ownerId === null) return nothing
  return {
    do: 'make',
    department,
    ownerId,
    memberIds: [ownerId, ...[...members.keys()].filter((id) => id !== ownerId)],
    leftOut,
  }
}

/** Nobody of the department is left who would be in the group with it or by hand. @see DEP-8 */
function isDeserted({ people }: DepartmentNow, edits: HandEdits): boolean {
  return !people.some(({ personId, addable }) => addable || edits.get(personId) === 'added')
}

const followers = ({ members }: GroupNow) =>
  [...members].filter(([, handAdded]) => !handAdded).map(([personId]) => personId)

function planChange(department: DepartmentNow, group: GroupNow, random: () => number): GroupToChange {
  const { people } = department
  const inside = new Set(people.map(({ personId }) => personId))
  const staleEdits = [...group.edits]
    .filter(([id, edit]) => (edit === 'added' ? group.gone.has(id) : !inside.has(id)))
    .map(([id]) => id)
  const stale = new Set(staleEdits)
  const { members, leftOut } = membershipOf(people, new Map([...group.edits].filter(([id]) => !stale.has(id))))
  const turned = [...members].filter(([id, handAdded]) => group.members.has(id) && group.members.get(id) !== handAdded)
  const ownerStays =
    group.ownerId !== null && members.has(group.ownerId) && (inside.has(group.ownerId) || !group.ownerFollows)
  const ownerId = ownerStays ? group.ownerId : pickOwner(people, new Set(members.keys()), random)
  return {
    do: 'change',
    department,
    group,
    joins: [...members]
      .filter(([id]) => !group.members.has(id))
      .map(([personId, handAdded]) => ({ personId, handAdded })),
    leaves: [...group.members.keys()].filter((id) => !members.has(id)),
    byHand: turned.filter(([, handAdded]) => handAdded).map(([id]) => id),
    byDepartment: turned.filter(([, handAdded]) => !handAdded).map(([id]) => id),
    ownerId,
    ownerFollows: ownerId !== null && inside.has(ownerId),
    name: group.namedByHand ? group.name : department.name,
    leftOut,
    staleEdits,
  }
}
