import type { ContactRequest } from '#shared/domain/contact.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'
import { peopleById } from './people.store.ts'

type Row = Tables['contactRequests']

/** Each becomes a contact of the other. */
export async function joinContacts(db: Db, one: string, other: string, since: number): Promise<void> {
  await db
    .insertInto('contacts')
    .values([
      { personId: one, contactId: other, since },
      { personId: other, contactId: one, since },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Neither is a contact of the other any more. */
export async function partContacts(db: Db, one: string, other: string): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where((eb) =>
      eb.or([
        eb.and([eb('personId', '=', one), eb('contactId', '=', other)]),
        eb.and([eb('personId', '=', other), eb('contactId', '=', one)]),
      ]),
    )
    .execute()
}

export async function insertContactRequest(db: Db, row: Omit<Row, 'state' | 'decidedAt'>): Promise<void> {
  await db
    .insertInto('contactRequests')
    .values({ ...row, state: 'open', decidedAt: null })
    .execute()
}

export async function findContactRequest(db: Db, id: string): Promise<Row | null> {
  return (await db.selectFrom('contactRequests').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function decideContactRequest(
  db: Db,
  id: string,
  decision: Pick<Row, 'state' | 'decidedAt'>,
): Promise<void> {
  await db.updateTable('contactRequests').set(decision).where('id', '=', id).execute()
}

/** The open request from one to the other. */
export async function openRequest(db: Db, fromId: string, toId: string): Promise<Row | null> {
  const row = await requestsBetween(db, fromId, toId).where('state', '=', 'open').executeTakeFirst()
  return row ?? null
}

/** When the other last said no. */
export async function declinedAt(db: Db, fromId: string, toId: string): Promise<number | null> {
  const row = await requestsBetween(db, fromId, toId)
    .where('state', '=', 'declined')
    .orderBy('decidedAt', 'desc')
    .executeTakeFirst()
  return row?.decidedAt ?? null
}

const requestsBetween = (db: Db, fromId: string, toId: string) =>
  db.selectFrom('contactRequests').selectAll().where('fromId', '=', fromId).where('toId', '=', toId)

/** Requests the person made or got, the newest first: all open ones, and those decided since. */
export async function contactRequestsOf(db: Db, personId: string, decidedSince: number): Promise<ContactRequest[]> {
  const rows = await db
    .selectFrom('contactRequests')
    .selectAll()
    .where((eb) => eb.or([eb('fromId', '=', personId), eb('toId', '=', personId)]))
    .where((eb) => eb.or([eb('state', '=', 'open'), eb('decidedAt', '>', decidedSince)]))
    .orderBy('at', 'desc')
    .limit(500)
    .execute()
  const otherOf = ({ fromId, toId }: Row) => (fromId === personId ? toId : fromId)
  const people = await peopleById(db, rows.map(otherOf))
  return rows.flatMap((row) => {
    const person = people.get(otherOf(row))
    if (person === undefined) return []
    const { id, greeting, state, at } = row
    return [{ id, direction: row.fromId === personId ? 'out' : 'in', person, greeting, state, at } as const]
  })
}

export async function contactCodeOf(db: Db, personId: string): Promise<string | null> {
  const row = await db.selectFrom('contactCodes').select('code').where('personId', '=', personId).executeTakeFirst()
  return row?.code ?? null
}

/** A person has one code at a time: a new one makes the earlier one worthless. */
export async function saveContactCode(db: Db, personId: string, code: string): Promise<void> {
  await db
    .insertInto('contactCodes')
    .values({ personId, code })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ code }))
    .execute()
}

export async function findByContactCode(db: Db, code: string): Promise<string | null> {
  const row = await db.selectFrom('contactCodes').select('personId').where('code', '=', code).executeTakeFirst()
  return row?.personId ?? null
}

/** Who has exactly this account or mobile number, as long as it is one person. */
export async function findExactly(db: Db, text: string): Promise<string | null> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where((eb) => eb.or([eb('account', '=', text.toLowerCase()), eb('mobile', '=', text)]))
    .limit(2)
    .execute()
  const [only, another] = rows
  return only === undefined || another !== undefined ? null : only.id
}
