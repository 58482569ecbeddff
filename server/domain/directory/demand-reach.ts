import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { contactsAmong } from '../../storage/stores/people.store.ts'
import { seenBy } from './seen-by.ts'

interface Reached {
  /** Everyone who is to come. */
  readonly people: readonly string[]
  /** Those of them from outside. */
  readonly outsiders: readonly string[]
}

/**
 * One brings colleagues whom one may see, and outsiders who are one's own contacts.
 * @throws DomainError forbidden or not_found
 * @see W-5
 */
export async function demandReach(db: Db, personId: string, { people, outsiders }: Reached): Promise<void> {
  const contacts = await contactsAmong(db, personId, outsiders)
  if (contacts.size < outsiders.length) throw new DomainError('forbidden', 'person.notContact')
  const seen = await seenBy(db, personId, people)
  if (seen.length < people.length) throw new DomainError('not_found', 'person.unknown')
}
