import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { directKeyOf, findDirect } from '../../storage/stores/conversations.store.ts'
import { seenBy } from '../directory/seen-by.ts'
import { once, type Work } from '../once.ts'
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
    return { conversationId: await directBetween(work, who.personId, personId) }
  })
}

/** The one direct chat of two people; whoever calls has checked that they may have one. */
export async function directBetween(work: Work, one: string, other: string): Promise<string> {
  const directKey = directKeyOf(one, other)
  const known = await findDirect(work.db, directKey)
  if (known !== null) return known
  return foundConversation(work, {
    kind: 'direct',
    enterpriseId: null,
    departmentId: null,
    directKey,
    name: null,
    ownerId: null,
    memberIds: [one, other],
  })
}
