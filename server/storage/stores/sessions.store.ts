import type { Db } from '../storage.ts'

/** Only a hash of the token is kept. */
export async function insertSession(
  db: Db,
  session: { tokenHash: string; personId: string; createdAt: number },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ ...session, seenAt: session.createdAt })
    .execute()
}

export async function findSession(db: Db, tokenHash: string): Promise<{ personId: string } | null> {
  const row = await db.selectFrom('sessions').select('personId').where('tokenHash', '=', tokenHash).executeTakeFirst()
  return row ?? null
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sessions').where('personId', '=', personId).execute()
}

/** What sign-in compares a password with. */
export async function findAccount(db: Db, account: string): Promise<{ personId: string; passwordHash: string } | null> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'passwordHash'])
    .where('account', '=', account)
    .where('activated', '=', 1)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.passwordHash === null) return null
  return { personId: row.id, passwordHash: row.passwordHash }
}
