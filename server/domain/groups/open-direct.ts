import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { directKeyOf, findDirect } from '../../storage/stores/conversations.store.ts'
import { seenBy } from '../directory/seen-by.ts'
import { once } from '../once.ts'
import { foundConversation } from './found-conversation.ts'

/** The one direct chat of two people, made when there is none yet. */
export async function openDirect(
  ctx: Context,
  who: Who,
  input: RequestInput<'direct:open'>,
): Promise<RequestOutput<'direct:open'>> {
  return once(ctx, who, { request: 'direct:open', input }, async (work) => {
    const { personId } = input
    const [seen] = personId === who.personId ? [] : await seenBy(work.db, who.personId, [personId])
    if (seen === undefined) throw new DomainError('not_found', 'person.unknown')
    const directKey = directKeyOf(who.personId, personId)
    const known = await findDirect(work.db, directKey)
    if (known !== null) return { conversationId: known }
    const conversationId = await foundConversation(work, {
      kind: 'direct',
      enterpriseId: null,
      departmentId: null,
      directKey,
      name: null,
      ownerId: null,
      memberIds: [who.personId, personId],
    })
    return { conversationId }
  })
}
