import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { partContacts } from '../../storage/stores/contacts.store.ts'
import { contactsAmong } from '../../storage/stores/people.store.ts'
import { once } from '../once.ts'

/** Ends a contact for both; what they said and the groups they share stay. @see W-5 */
export async function removeContact(
  ctx: Context,
  who: Who,
  input: RequestInput<'contact:remove'>,
): Promise<RequestOutput<'contact:remove'>> {
  return once(ctx, who, { request: 'contact:remove', input }, async ({ db, news }) => {
    const { personId } = input
    const contacts = await contactsAmong(db, who.personId, [personId])
    if (!contacts.has(personId)) throw new DomainError('not_found', 'person.notContact')
    await partContacts(db, who.personId, personId)
    news.contacts.add(who.personId).add(personId)
    return {}
  })
}
