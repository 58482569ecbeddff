import { peopleOfDepartments } from '../../storage/stores/department-facts.store.ts'
import { deleteEdits, linkOf, saveEdits, updateLink } from '../../storage/stores/department-groups.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Newcomer } from '../members/add-members.ts'
import type { Work } from '../once.ts'
import { syncDepartmentGroups } from './sync-department-groups.ts'

/** Whose hand did what to whom in a group. */
interface HandEdit {
  readonly conversationId: string
  readonly enterpriseId: string | null
  /** Null where somebody came in by themselves. */
  readonly by: string | null
  readonly personIds: readonly string[]
}

/**
 * Remembers that a hand adds these people to a department group, and answers how they stand in it: whoever is of the
 * department anyway is only forgiven an earlier removal. For any other group a hand is the only way in.
 * @see DEP-6
 */
export async function addedByHand(work: Work, edit: HandEdit): Promise<Newcomer[]> {
  const { db } = work
  const { conversationId, personIds } = edit
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
  await recordEdit(work, edit, { joined: personIds, left: [] })
  return personIds.map((personId) => ({ personId, handAdded: !following.has(personId) }))
}

/**
 * Remembers that a hand took these people out of a department group: they are not added again until they re-join the
 * department. @see DEP-6
 */
export async function removedByHand(work: Work, edit: HandEdit): Promise<void> {
  const { db } = work
  const { conversationId, personIds } = edit
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
  await recordEdit(work, edit, { joined: [], left: personIds })
}

/** Somebody whom a hand had added left by themselves; only whoever does not follow the department may. */
export async function leftByThemselves(
  work: Work,
  { personId, ...group }: Pick<HandEdit, 'conversationId' | 'enterpriseId'> & { readonly personId: string },
): Promise<void> {
  const { db } = work
  if ((await linkOf(db, group.conversationId)) === null) return
  await deleteEdits(db, group.conversationId, [personId])
  await recordEdit(work, { ...group, by: personId, personIds: [personId] }, { joined: [], left: [personId] })
}

/** The console reads who came and went by a hand where it reads who followed the directory. @see ADM-6 */
async function recordEdit(
  work: Work,
  { conversationId, enterpriseId, by }: HandEdit,
  after: { readonly joined: readonly string[]; readonly left: readonly string[] },
): Promise<void> {
  if (enterpriseId === null) return
  await recordAudit(work, {
    enterpriseId,
    by,
    action: 'departmentGroup.filled',
    target: { type: 'conversation', id: conversationId },
    after,
  })
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
