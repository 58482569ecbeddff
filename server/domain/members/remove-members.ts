import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { authorize } from '../authorize.ts'
import { afterHandEdit, removedByHand } from '../departments/hand-edits.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { dropMembers } from './drop-members.ts'
import { demandBelow, targetsOf } from './targets-of.ts'

/** Takes members out; nobody removes the owner, an admin removes no admin. @see DEP-6 */
export async function removeMembers(
  ctx: Context,
  who: Who,
  input: RequestInput<'member:remove'>,
): Promise<RequestOutput<'member:remove'>> {
  return once(ctx, who, { request: 'member:remove', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'member.remove', work.now)
    const targets = await targetsOf(work, place, input.personIds)
    demandBelow(place, targets)
    const people = targets.map(({ personId }) => personId)
    const { rev } = await postSystemLine(work, conversationId, { code: 'memberRemoved', by: who.personId, people })
    await dropMembers(work, { conversationId, rev }, people, 'removed')
    await removedByHand(work, {
      conversationId,
      enterpriseId: place.groupEnterpriseId,
      by: who.personId,
      personIds: people,
    })
    await afterHandEdit(work, { conversationId, enterpriseId: place.groupEnterpriseId })
    return {}
  })
}
