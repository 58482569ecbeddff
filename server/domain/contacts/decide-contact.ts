import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { decideContactRequest, findContactRequest, joinContacts } from '../../storage/stores/contacts.store.ts'
import { factsOf } from '../../storage/stores/people.store.ts'
import { directBetween } from '../groups/open-direct.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once, type Work } from '../once.ts'
import { demandContactRight, keepsContacts } from './keeps-contacts.ts'
import { areColleagues } from './reach-by.ts'

/** Yes or no to a request; whoever was asked decides, and rights count as they are at that moment. @see W-5 */
export async function decideContact(
  ctx: Context,
  who: Who,
  input: RequestInput<'contact:decide'>,
): Promise<RequestOutput<'contact:decide'>> {
  return once(ctx, who, { request: 'contact:decide', input }, async (work) => {
    const { requestId, accept } = input
    const { db, now, news } = work
    const request = await findContactRequest(db, requestId)
    if (request === null || request.toId !== who.personId) throw new DomainError('not_found', 'contact.unknownRequest')
    if (request.state !== 'open') throw new DomainError('conflict', 'contact.decided')
    if (accept) await join(work, request.fromId, request.toId)
    await decideContactRequest(db, requestId, { state: accept ? 'accepted' : 'declined', decidedAt: now })
    news.contacts.add(request.fromId).add(request.toId)
    return { personId: request.fromId }
  })
}

/** Their direct chat is there at once and says so, so that either can begin. */
async function join(work: Work, fromId: string, toId: string): Promise<void> {
  const { db, now } = work
  const me = await demandContactRight(db, toId)
  const [asker] = await factsOf(db, [fromId])
  if (asker === undefined || !keepsContacts(asker)) throw new DomainError('conflict', 'contact.unable')
  if (areColleagues(asker, me)) throw new DomainError('conflict', 'contact.colleague')
  await joinContacts(db, fromId, toId, now)
  const conversationId = await directBetween(work, fromId, toId)
  await postSystemLine(work, conversationId, { code: 'becameContacts', by: toId, people: [fromId] })
}
