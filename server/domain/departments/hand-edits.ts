import { peopleOfDepartments } from '../../storage/stores/department-facts.store.ts'
import { deleteEdits, linkOf, saveEdits, updateLink } from '../../storage/stores/department-groups.store.ts'
import type { Newcomer } from '../members/add-members.ts'
import type { Work } from '../once.ts'
import { syncDepartmentGroups } from './sync-department-groups.ts'

/**
 * Remembers that a hand adds these people to a department group, and answers how they stand in it: whoever is of the
 * department anyway is only forgiven an earlier removal. For any other group a hand is the only way in.
 * @see DEP-6
 */
export async function addedByHand(
  { db }: Work,
  conversationId: string,
  personIds: readonly string[],
): Promise<Newcomer[]> {
  const link = await linkOf(db, conversationId)
  if (link === null) return personIds.map((personId) => ({ personId, handAdded: true }))
  const people = await peopleOfDepartments(db, [link.departmentId])
  const following = new Set(people.filter(({ addable }) => addable).map(({ personId }) => personId))
  await deleteEdits(
    db,
    conversationId,
    personIds.filter((id) => following.has(id)),
  )
  await saveEdits(
    db,
    conversationId,
    personIds.filter((id) => !following.has(id)),
    'added',
  )
  return personIds.map((personId) => ({ personId, handAdded: !following.has(personId) }))
}

/**
 * Remembers that a hand took these people out of a department group: they are not added again until they re-join the
 * department. @see DEP-6
 */
export async function removedByHand({ db }: Work, conversationId: string, personIds: readonly string[]): Promise<void> {
  const link = await linkOf(db, conversationId)
  if (link === null) return
  const inside = new Set((await peopleOfDepartments(db, [link.departmentId])).map(({ personId }) => personId))
  await deleteEdits(db, conversationId, personIds)
  await saveEdits(
    db,
    conversationId,
    personIds.filter((id) => inside.has(id)),
    'removed',
  )
}

/** Somebody whom a hand had added left by themselves; only whoever does not follow the department may. */
export async function leftByThemselves({ db }: Work, conversationId: string, personId: string): Promise<void> {
  await deleteEdits(db, conversationId, [personId])
}

/** Remembers that a hand named the group: it keeps this name whatever its department is called. @see DEP-15 */
export async function namedByHand({ db }: Work, conversationId: string): Promise<void> {
  await updateLink(db, conversationId, { namedByHand: 1 })
}

/** After a hand changed who is in a group or owns it: the rest follows as the rules have it. */
export async function afterHandEdit(
  work: Work,
  { conversationId, enterpriseId }: { conversationId: string; enterpriseId: string | null },
): Promise<void> {
  const link = enterpriseId === null ? null : await linkOf(work.db, conversationId)
  if (link === null || enterpriseId === null) return
  await syncDepartmentGroups(work, enterpriseId, [link.departmentId])
}
