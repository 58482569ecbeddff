import { noSwitches } from '#shared/domain/conversation.ts'
import { deleteEdits, updateLink } from '../../storage/stores/department-groups.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { makeOwner } from '../groups/make-owner.ts'
import { nextRev, saveConversation } from '../groups/save-conversation.ts'
import { addMembers } from '../members/add-members.ts'
import { dropMembers } from '../members/drop-members.ts'
import { saveMembers } from '../members/save-members.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import type { GroupToChange } from './plan-department.ts'
import { recordLeftOut } from './record-left-out.ts'

/** Writes what differs between a department group and what it should be, each step with its line. @see DEP-5 */
export async function changeDepartmentGroup(work: Work, enterpriseId: string, plan: GroupToChange): Promise<void> {
  await join(work, plan)
  await leave(work, plan)
  await turn(work, plan)
  await own(work, enterpriseId, plan)
  await rename(work, enterpriseId, plan)
  await remember(work, enterpriseId, plan)
}

async function join(work: Work, { group: { conversationId }, department, joins }: GroupToChange): Promise<void> {
  if (joins.length === 0) return
  const people = joins.map(({ personId }) => personId)
  const at = await postSystemLine(work, conversationId, {
    code: 'departmentJoined',
    by: null,
    people,
    text: department.name,
  })
  // Newcomers of a department group see everything, whatever its switches say.
  await addMembers(work, { conversationId, kind: 'department', switches: noSwitches }, at, joins)
}

async function leave(work: Work, { group: { conversationId }, department, leaves }: GroupToChange): Promise<void> {
  if (leaves.length === 0) return
  const { rev } = await postSystemLine(work, conversationId, {
    code: 'departmentLeft',
    by: null,
    people: leaves,
    text: department.name,
  })
  await dropMembers(work, { conversationId, rev }, leaves, 'department')
}

/** Whoever is there for another reason now may leave, or may not any more. */
async function turn(work: Work, { group: { conversationId }, byHand, byDepartment }: GroupToChange): Promise<void> {
  if (byHand.length + byDepartment.length === 0) return
  const at = { conversationId, rev: await nextRev(work, conversationId) }
  await saveMembers(work, at, byHand, { handAdded: 1 })
  await saveMembers(work, at, byDepartment, { handAdded: 0 })
}

/** @see DEP-10 */
async function own(work: Work, enterpriseId: string, { group, ownerId, leaves }: GroupToChange): Promise<void> {
  if (ownerId === group.ownerId) return
  const { conversationId } = group
  const before = group.ownerId !== null && leaves.includes(group.ownerId) ? null : group.ownerId
  await makeOwner(work, { conversationId, by: null, personId: ownerId, before })
  await recordAudit(work, {
    enterpriseId,
    by: null,
    action: 'departmentGroup.owner',
    target: { type: 'conversation', id: conversationId },
    before: { ownerId: group.ownerId },
    after: { ownerId },
  })
}

/** @see DEP-15 */
async function rename(work: Work, enterpriseId: string, { group, name }: GroupToChange): Promise<void> {
  if (name === group.name) return
  const { conversationId } = group
  const { rev } = await postSystemLine(work, conversationId, { code: 'renamed', by: null, text: name })
  await saveConversation(work, { conversationId, rev }, { name })
  await recordAudit(work, {
    enterpriseId,
    by: null,
    action: 'departmentGroup.renamed',
    target: { type: 'conversation', id: conversationId },
    before: { name: group.name },
    after: { name },
  })
}

async function remember(work: Work, enterpriseId: string, plan: GroupToChange): Promise<void> {
  const { group, joins, leaves, leftOut, staleEdits } = plan
  const { conversationId } = group
  await deleteEdits(work.db, conversationId, staleEdits)
  if (plan.ownerFollows !== group.ownerFollows || leftOut.length !== group.leftOut) {
    await updateLink(work.db, conversationId, { ownerFollows: plan.ownerFollows ? 1 : 0, leftOut: leftOut.length })
  }
  if (joins.length + leaves.length > 0) {
    await recordAudit(work, {
      enterpriseId,
      by: null,
      action: 'departmentGroup.filled',
      target: { type: 'conversation', id: conversationId },
      after: { joined: joins.map(({ personId }) => personId), left: leaves },
    })
  }
  await recordLeftOut(work, { enterpriseId, conversationId, before: group.leftOut, leftOut })
}
