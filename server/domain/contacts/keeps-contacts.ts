import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { factsOf, type PersonFacts } from '../../storage/stores/people.store.ts'

/** WeChat users keep contacts, and staff who hold the right; nobody who left. @see W-5 */
export function keepsContacts({ enterpriseId, externalContact, left }: PersonFacts): boolean {
  return !left && (enterpriseId === null || externalContact)
}

/** @throws DomainError forbidden for staff without the right */
export async function demandContactRight(db: Db, personId: string): Promise<PersonFacts> {
  const [facts] = await factsOf(db, [personId])
  if (facts === undefined || !keepsContacts(facts))
    throw new DomainError('forbidden', 'capability.externalContact', { capability: 'contact.add' })
  return facts
}
