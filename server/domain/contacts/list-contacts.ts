import { decidedShownFor } from '#shared/domain/contact.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { contactRequestsOf } from '../../storage/stores/contacts.store.ts'
import { contactsOf } from '../../storage/stores/people.store.ts'

/** One's contacts, and the requests of both directions. @see W-5 */
export async function listContacts(ctx: Context, { personId }: Who): Promise<RequestOutput<'contacts:list'>> {
  const db = ctx.storage.read
  return {
    people: await contactsOf(db, personId),
    requests: await contactRequestsOf(db, personId, ctx.clock.now() - decidedShownFor),
  }
}
