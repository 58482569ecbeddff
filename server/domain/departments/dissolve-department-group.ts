import { deleteLink } from '../../storage/stores/department-groups.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { saveConversation } from '../groups/save-conversation.ts'
import { dropMembers } from '../members/drop-members.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import type { GroupNow } from './plan-department.ts'

interface Dissolving {
  readonly group: GroupNow
  /** Those who left the department and so the group, before it ended. */
  readonly leaves: readonly string[]
}

/** Ends a department group whose last member or whose department is gone. @see DEP-8 */
export async function dissolveDepartmentGroup(
  work: Work,
  enterpriseId: string,
  { group, leaves }: Dissolving,
): Promise<void> {
  const { conversationId } = group
  if (leaves.length > 0) {
    const { rev } = await postSystemLine(work, conversationId, {
      code: 'departmentLeft',
      by: null,
      people: leaves,
      text: group.name,
    })
    await dropMembers(work, { conversationId, rev }, leaves, 'department')
  }
  const { rev } = await postSystemLine(work, conversationId, { code: 'departmentGroupDissolved', by: null })
  const ownerLeft = group.ownerId !== null && leaves.includes(group.ownerId)
  await saveConversation(work, { conversationId, rev }, { state: 'dissolved', ...(ownerLeft ? { ownerId: null } : {}) })
  await deleteLink(work.db, conversationId)
  await recordAudit(work, {
    enterpriseId,
    by: null,
    action: 'departmentGroup.dissolved',
    target: { type: 'conversation', id: conversationId },
    before: { name: group.name, members: group.members.size },
  })
}
