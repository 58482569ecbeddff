import type { Person } from '#shared/domain/person.ts'
import type { Db } from '../storage.ts'

const asPerson = (db: Db) =>
  db
    .selectFrom('people')
    .leftJoin('enterprises', 'enterprises.id', 'people.enterpriseId')
    .select([
      'people.id',
      'people.name',
      'people.latinName',
      'people.title',
      'people.enterpriseId',
      'enterprises.shortName as enterpriseName',
    ])

/** The people with these ids, in no order; unknown ids are left out. */
export async function findPeople(db: Db, ids: Iterable<string>): Promise<Person[]> {
  const wanted = [...new Set(ids)]
  const found: Person[] = []
  for (let from = 0; from < wanted.length; from += 1000) {
    found.push(
      ...(await asPerson(db)
        .where('people.id', 'in', wanted.slice(from, from + 1000))
        .execute()),
    )
  }
  return found
}

/** The same, by id. */
export async function peopleById(db: Db, ids: Iterable<string>): Promise<Map<string, Person>> {
  return new Map((await findPeople(db, ids)).map((person) => [person.id, person]))
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  return (await asPerson(db).where('people.id', '=', id).executeTakeFirst()) ?? null
}

/** What deciding about a person needs and nobody else is told. @see W-2 */
export interface PersonFacts {
  readonly id: string
  readonly enterpriseId: string | null
  readonly hidden: boolean
  readonly seesNobody: boolean
  readonly externalContact: boolean
  readonly left: boolean
}

export async function factsOf(db: Db, ids: readonly string[]): Promise<PersonFacts[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('people')
    .select(['id', 'enterpriseId', 'hidden', 'seesNobody', 'externalContact', 'leftAt'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    enterpriseId: row.enterpriseId,
    hidden: row.hidden === 1,
    seesNobody: row.seesNobody === 1,
    externalContact: row.externalContact === 1,
    left: row.leftAt !== null,
  }))
}

/** @see W-5 */
export async function contactsOf(db: Db, personId: string): Promise<Person[]> {
  return asPerson(db)
    .innerJoin('contacts', 'contacts.contactId', 'people.id')
    .where('contacts.personId', '=', personId)
    .where('people.leftAt', 'is', null)
    .orderBy('people.name')
    .execute()
}

/** Of these people, who is a contact of the person. @see W-5 */
export async function contactsAmong(db: Db, personId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('contacts')
    .select('contactId')
    .where('personId', '=', personId)
    .where('contactId', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ contactId }) => contactId))
}

/** Of these people, who shares a conversation with the person now. */
export async function companionsAmong(db: Db, personId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('members as theirs')
    .innerJoin('members as mine', 'mine.conversationId', 'theirs.conversationId')
    .select('theirs.personId')
    .distinct()
    .where('mine.personId', '=', personId)
    .where('mine.present', '=', 1)
    .where('theirs.present', '=', 1)
    .where('theirs.personId', 'in', [...ids])
    .execute()
  return new Set(rows.map((row) => row.personId))
}
