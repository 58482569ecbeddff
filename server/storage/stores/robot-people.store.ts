import type { Db } from '../storage.ts'

interface CalledMember {
  readonly personId: string
  readonly name: string
  /** What they were called by. */
  readonly called: string
}

/** Of the people in a conversation, those a program calls by account (or id), or by mobile number. */
export async function membersCalled(
  db: Db,
  conversationId: string,
  names: readonly string[],
  by: 'account' | 'mobile',
): Promise<CalledMember[]> {
  const wanted = new Set(names.slice(0, calledAtMost))
  if (wanted.size === 0) return []
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.personId')
    .select(['people.id', 'people.name', 'people.account', 'people.mobile'])
    .where('members.conversationId', '=', conversationId)
    .where('members.present', '=', 1)
    .where((eb) =>
      by === 'mobile'
        ? eb('people.mobile', 'in', [...wanted])
        : eb.or([eb('people.account', 'in', [...wanted]), eb('people.id', 'in', [...wanted])]),
    )
    .execute()
  return rows.flatMap(({ id, name, account, mobile }) => {
    const known = by === 'mobile' ? [mobile] : [account, id]
    return known.flatMap((called) => (called !== null && wanted.has(called) ? [{ personId: id, name, called }] : []))
  })
}

/** As many as a database binds in one statement with ease; a message has no room for more. */
const calledAtMost = 2000
