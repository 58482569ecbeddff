import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { placeOf } from '../authorize.ts'
import { nextRev } from '../groups/save-conversation.ts'
import { once } from '../once.ts'
import { saveMembers } from './save-members.ts'

/** Everyone names themselves as they like, in groups that are not over. @see GRP-2 */
export async function setNickname(
  ctx: Context,
  who: Who,
  input: RequestInput<'nickname:set'>,
): Promise<RequestOutput<'nickname:set'>> {
  return once(ctx, who, { request: 'nickname:set', input }, async (work) => {
    const { conversationId, nickname } = input
    const { kind, state } = await placeOf(work.db, who, conversationId, work.now)
    if (kind === 'direct') throw new DomainError('forbidden', 'capability.kind', { kind })
    if (state === 'dissolved') throw new DomainError('forbidden', 'capability.dissolved', { kind })
    await saveMembers(work, { conversationId, rev: await nextRev(work, conversationId) }, [who.personId], { nickname })
    return {}
  })
}
