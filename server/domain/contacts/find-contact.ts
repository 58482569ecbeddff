import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { reachBy } from './reach-by.ts'

/** Who it is, before asking them. @see W-5 */
export async function findContact(
  ctx: Context,
  who: Who,
  { way }: RequestInput<'contact:find'>,
): Promise<RequestOutput<'contact:find'>> {
  const db = ctx.storage.read
  const { personId, relation } = await reachBy(db, who, way, ctx.clock.now())
  const person = await findPerson(db, personId)
  if (person === null) throw new DomainError('not_found', 'person.unknown')
  return { person, relation }
}
