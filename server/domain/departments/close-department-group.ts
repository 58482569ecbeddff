import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { authorize } from '../authorize.ts'
import { saveConversation } from '../groups/save-conversation.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'

/** Closes one department group: nobody can post, its members freeze, it stays visible. @see DEP-11 */
export async function closeDepartmentGroup(
  ctx: Context,
  who: Who,
  input: RequestInput<'department:close'>,
): Promise<RequestOutput<'department:close'>> {
  return once(ctx, who, { request: 'department:close', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'department.close', work.now)
    if (place.state === 'closed') return {}
    const { rev } = await postSystemLine(work, conversationId, { code: 'departmentGroupClosed', by: who.personId })
    await saveConversation(work, { conversationId, rev }, { state: 'closed' })
    if (place.groupEnterpriseId !== null) {
      await recordAudit(work, {
        enterpriseId: place.groupEnterpriseId,
        by: who.personId,
        action: 'departmentGroup.closed',
        target: { type: 'conversation', id: conversationId },
      })
    }
    return {}
  })
}
