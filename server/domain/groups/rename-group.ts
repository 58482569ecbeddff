import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { authorize } from '../authorize.ts'
import { namedByHand } from '../departments/hand-edits.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { saveConversation } from './save-conversation.ts'

/** @see MSG-6, DEP-15 */
export async function renameGroup(
  ctx: Context,
  who: Who,
  input: RequestInput<'group:rename'>,
): Promise<RequestOutput<'group:rename'>> {
  return once(ctx, who, { request: 'group:rename', input }, async (work) => {
    const { conversationId, name } = input
    const place = await authorize(work.db, who, conversationId, 'group.rename', work.now)
    if (place.kind === 'department') await namedByHand(work, conversationId)
    if (name === place.name) return {}
    const { rev } = await postSystemLine(work, conversationId, { code: 'renamed', by: who.personId, text: name })
    await saveConversation(work, { conversationId, rev }, { name })
    if (place.kind === 'department' && place.groupEnterpriseId !== null) {
      await recordAudit(work, {
        enterpriseId: place.groupEnterpriseId,
        by: who.personId,
        action: 'departmentGroup.renamed',
        target: { type: 'conversation', id: conversationId },
        before: { name: place.name },
        after: { name },
      })
    }
    return {}
  })
}
