import type { Db } from '../storage.ts'

/** Who is now in external groups of other enterprises: the person, and the enterprise. */
const guests = (db: Db) =>
  db
    .selectFrom('members')
    .innerJoin('conversations', 'conversations.id', 'members.conversationId')
    .innerJoin('people', 'people.id', 'members.personId')
    .where('conversations.kind', '=', 'external')
    .where('members.present', '=', 1)
    .where((eb) =>
      eb.or([
        eb('people.enterpriseId', 'is', null),
        eb('people.enterpriseId', '!=', eb.ref('conversations.enterpriseId')),
      ]),
    )
    .distinct()

/** The enterprises in whose external groups this person is a guest. */
export async function enterprisesVisited(db: Db, personId: string): Promise<string[]> {
  const rows = await guests(db).select('conversations.enterpriseId').where('members.personId', '=', personId).execute()
  return rows.flatMap(({ enterpriseId }) => enterpriseId ?? [])
}

/** The guests in an enterprise's external groups. */
export async function guestsOf(db: Db, enterpriseId: string): Promise<string[]> {
  const rows = await guests(db)
    .select('members.personId')
    .where('conversations.enterpriseId', '=', enterpriseId)
    .execute()
  return rows.map(({ personId }) => personId)
}
