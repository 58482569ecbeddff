import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { deleteJoinCode } from '../../storage/stores/join-codes.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { authorize } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { saveConversation } from './save-conversation.ts'

/** Ends a group for good; what was said stays readable for those who were in it. */
export async function dissolveGroup(
  ctx: Context,
  who: Who,
  input: RequestInput<'group:dissolve'>,
): Promise<RequestOutput<'group:dissolve'>> {
  return once(ctx, who, { request: 'group:dissolve', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'group.dissolve', work.now)
    const { rev } = await postSystemLine(work, conversationId, { code: 'groupDissolved', by: who.personId })
    await saveConversation(work, { conversationId, rev }, { state: 'dissolved', muteAllUntil: null })
    await deleteJoinCode(work.db, conversationId)
    if (place.groupEnterpriseId !== null) {
      await recordAudit(work, {
        enterpriseId: place.groupEnterpriseId,
        by: who.personId,
        action: 'group.dissolved',
        target: { type: 'conversation', id: conversationId },
        before: { name: place.name, members: place.memberCount },
      })
    }
    return {}
  })
}
