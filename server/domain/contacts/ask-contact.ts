import { askAgainAfter, type ContactRelation } from '#shared/domain/contact.ts'
import { DomainError, type Reason } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { declinedAt, insertContactRequest } from '../../storage/stores/contacts.store.ts'
import { once } from '../once.ts'
import { reachBy } from './reach-by.ts'

/** Asks somebody to become contacts; both see the request until it is answered. @see W-5, EXT-6 */
export async function askContact(
  ctx: Context,
  who: Who,
  input: RequestInput<'contact:ask'>,
): Promise<RequestOutput<'contact:ask'>> {
  return once(ctx, who, { request: 'contact:ask', input }, async ({ db, now, newId, news }) => {
    const { personId, relation } = await reachBy(db, who, input.way, now)
    const hindrance = hindrances[relation]
    if (hindrance !== null) throw new DomainError('conflict', hindrance)
    const declined = await declinedAt(db, who.personId, personId)
    if (declined !== null && declined + askAgainAfter > now) throw new DomainError('conflict', 'contact.declinedLately')
    const requestId = newId()
    await insertContactRequest(db, {
      id: requestId,
      fromId: who.personId,
      toId: personId,
      greeting: input.greeting,
      at: now,
    })
    news.contacts.add(who.personId).add(personId)
    return { requestId }
  })
}

const hindrances = {
  yourself: 'contact.yourself',
  colleague: 'contact.colleague',
  contact: 'contact.already',
  asked: 'contact.alreadyAsked',
  asksYou: 'contact.asksYou',
  stranger: null,
} as const satisfies Record<ContactRelation, Reason | null>
