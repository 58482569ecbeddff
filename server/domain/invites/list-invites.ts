import { can } from '#shared/capabilities/can.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { invitesFor, invitesOf } from '../../storage/stores/invites.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { placeOf } from '../authorize.ts'

const mostShown = 100

/** What waits for owner and admins; everybody else sees what became of their own invitations. @see GRP-3 */
export async function listInvites(
  ctx: Context,
  who: Who,
  { conversationId }: RequestInput<'invite:list'>,
): Promise<RequestOutput<'invite:list'>> {
  const db = ctx.storage.read
  const { standing } = await placeOf(db, who, conversationId, ctx.clock.now())
  const decides = can('switch.inviteConfirm', standing).allowed
  const invites = await invitesOf(db, conversationId, decides ? null : who.personId, mostShown)
  return {
    invites,
    people: await findPeople(
      db,
      invites.flatMap(({ by, people }) => [by, ...people]),
    ),
  }
}

/** What waits for the person themselves. */
export async function listMyInvites(ctx: Context, who: Who): Promise<RequestOutput<'invite:mine'>> {
  const db = ctx.storage.read
  const invites = await invitesFor(db, who.personId)
  return {
    invites,
    people: await findPeople(
      db,
      invites.map(({ by }) => by),
    ),
  }
}
