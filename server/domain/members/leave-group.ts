import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { authorize } from '../authorize.ts'
import { leftByThemselves } from '../departments/hand-edits.ts'
import { once } from '../once.ts'
import { departFrom } from './depart-from.ts'

/** @see GRP-4 */
export async function leaveGroup(
  ctx: Context,
  who: Who,
  input: RequestInput<'group:leave'>,
): Promise<RequestOutput<'group:leave'>> {
  return once(ctx, who, { request: 'group:leave', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'group.leave', work.now)
    await leftByThemselves(work, {
      conversationId,
      enterpriseId: place.groupEnterpriseId,
      personId: who.personId,
    })
    await departFrom(work, conversationId, who.personId)
    return {}
  })
}
