import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { presentMembers } from '../../storage/stores/members.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { placeOf } from '../authorize.ts'

/** Everyone in the conversation, in order of joining. */
export async function listMembers(
  ctx: Context,
  who: Who,
  { conversationId }: RequestInput<'members:list'>,
): Promise<RequestOutput<'members:list'>> {
  const db = ctx.storage.read
  const { rev } = await placeOf(db, who, conversationId, ctx.clock.now())
  const members = await presentMembers(db, conversationId)
  return {
    members,
    people: await findPeople(
      db,
      members.map(({ personId }) => personId),
    ),
    rev,
  }
}
