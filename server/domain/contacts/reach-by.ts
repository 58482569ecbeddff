import type { ContactRelation, ContactWay } from '#shared/domain/contact.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { findByContactCode, findExactly, openRequest } from '../../storage/stores/contacts.store.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { contactsAmong, factsOf, type PersonFacts } from '../../storage/stores/people.store.ts'
import { authorize } from '../authorize.ts'
import { demandContactRight, keepsContacts } from './keeps-contacts.ts'

/** Whom a way leads to, and what the two are to each other now. */
export interface Reached {
  readonly personId: string
  readonly relation: ContactRelation
}

/**
 * Walks the way to a person for somebody who may keep contacts. Whoever cannot be asked is found by nobody, so that
 * guessing accounts and numbers tells nothing about an enterprise.
 * @throws DomainError not_found or forbidden
 * @see W-5, EXT-6
 */
export async function reachBy(db: Db, who: Who, way: ContactWay, now: number): Promise<Reached> {
  // The group is asked first: whoever is not in it learns nothing of it, and a refusal names it.
  const personId = await endOf(db, who, way, now)
  const me = await demandContactRight(db, who.personId)
  const [facts] = personId === null ? [] : await factsOf(db, [personId])
  if (facts === undefined || !isFound(facts, me, way)) throw new DomainError('not_found', 'person.unknown')
  return { personId: facts.id, relation: await relationOf(db, me, facts) }
}

async function endOf(db: Db, who: Who, way: ContactWay, now: number): Promise<string | null> {
  switch (way.by) {
    case 'search':
      return findExactly(db, way.text)
    case 'code':
      return findByContactCode(db, way.code)
    case 'group': {
      const { conversationId } = await authorize(db, who, way.conversationId, 'contact.add', now)
      const there = await presentAmong(db, conversationId, [way.personId])
      return there.has(way.personId) ? way.personId : null
    }
  }
}

/** A search finds nobody who hides; a group shows its members and a code is shown by its owner, hidden or not. */
function isFound(facts: PersonFacts, me: PersonFacts, way: ContactWay): boolean {
  const hides = way.by === 'search' && (facts.hidden || (areColleagues(facts, me) && me.seesNobody))
  if (facts.id === me.id) return true
  return !hides && (areColleagues(facts, me) ? !facts.left : keepsContacts(facts))
}

export const areColleagues = (one: PersonFacts, other: PersonFacts): boolean =>
  one.enterpriseId !== null && one.enterpriseId === other.enterpriseId

async function relationOf(db: Db, me: PersonFacts, other: PersonFacts): Promise<ContactRelation> {
  if (me.id === other.id) return 'yourself'
  if (areColleagues(me, other)) return 'colleague'
  if ((await contactsAmong(db, me.id, [other.id])).has(other.id)) return 'contact'
  if ((await openRequest(db, me.id, other.id)) !== null) return 'asked'
  return (await openRequest(db, other.id, me.id)) === null ? 'stranger' : 'asksYou'
}
