import { deleteLink, type LinkedGroup } from '../../storage/stores/department-groups.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { saveConversation } from '../groups/save-conversation.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'

/**
 * A department group becomes an ordinary internal group as it stands and follows its department no more; one that was
 * closed stays closed. The one exception to "a kind never changes", and only inwards.
 * @see DEP-12
 */
export async function letGoDepartmentGroup(work: Work, enterpriseId: string, link: LinkedGroup): Promise<void> {
  const { conversationId, departmentId, state } = link
  if (state === 'open') {
    const { rev } = await postSystemLine(work, conversationId, { code: 'departmentGroupOrdinary', by: null })
    await saveConversation(work, { conversationId, rev }, { kind: 'internal', departmentId: null })
    await recordAudit(work, {
      enterpriseId,
      by: null,
      action: 'departmentGroup.ordinary',
      target: { type: 'conversation', id: conversationId },
      departmentIds: [departmentId],
      before: { departmentId },
    })
  }
  await deleteLink(work.db, conversationId)
}
