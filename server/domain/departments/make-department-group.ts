import { insertLink } from '../../storage/stores/department-groups.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { foundConversation } from '../groups/found-conversation.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import type { GroupToMake } from './plan-department.ts'
import { recordLeftOut } from './record-left-out.ts'

/** The system makes a leaf department's group and fills it. @see DEP-2, DEP-3 */
export async function makeDepartmentGroup(work: Work, enterpriseId: string, plan: GroupToMake): Promise<void> {
  const { department, memberIds, ownerId, leftOut } = plan
  const { departmentId, name } = department
  const conversationId = await foundConversation(work, {
    kind: 'department',
    enterpriseId,
    departmentId,
    directKey: null,
    name,
    ownerId,
    memberIds,
  })
  await postSystemLine(work, conversationId, { code: 'departmentGroupMade', by: null, people: memberIds, text: name })
  await insertLink(work.db, { departmentId, conversationId, namedByHand: 0, ownerFollows: 1, leftOut: leftOut.length })
  await recordAudit(work, {
    enterpriseId,
    by: null,
    action: 'departmentGroup.made',
    departmentIds: [departmentId],
    target: { type: 'conversation', id: conversationId },
    after: { departmentId, name, ownerId, members: memberIds.length },
  })
  await recordLeftOut(work, { enterpriseId, conversationId, before: 0, leftOut })
}
