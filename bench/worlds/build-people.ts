import { hashToken, newToken } from '../../server/domain/sessions/token.ts'
import type { Db } from '../../server/storage/storage.ts'
import { insertSession } from '../../server/storage/stores/sessions.store.ts'

/** Somebody signed in. */
export interface SignedIn {
  readonly personId: string
  readonly token: string
}

/** One enterprise with this many people in it, each signed in once. */
export async function buildPeople(db: Db, count: number, now: number): Promise<SignedIn[]> {
  await db
    .insertInto('enterprises')
    .values({ id: 'bench', name: '压测科技有限公司', shortName: '压测科技', creatorId: null })
    .execute()
  const people = Array.from({ length: count }, (_, place) => ({ personId: `person-${place}`, token: newToken() }))
  for (const { personId, token } of people) {
    await db.insertInto('people').values(personRow(personId)).execute()
    await insertSession(db, { tokenHash: hashToken(token), personId, createdAt: now })
  }
  return people
}

function personRow(id: string) {
  return {
    id,
    name: `同事${id.slice('person-'.length)}`,
    latinName: null,
    title: '工程师',
    enterpriseId: 'bench',
    mobile: null,
    account: id,
    passwordHash: null,
    activated: 1,
    wechatBound: 1,
    hidden: 0,
    seesNobody: 0,
    externalContact: 0,
    leftAt: null,
  } as const
}
