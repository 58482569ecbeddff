import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['consoleSessions']

/** Only a hash of the token is kept. */
export async function insertConsoleSession(db: Db, session: Row): Promise<void> {
  await db.insertInto('consoleSessions').values(session).execute()
}

export async function findConsoleSession(db: Db, tokenHash: string): Promise<Row | null> {
  return (
    (await db.selectFrom('consoleSessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()) ?? null
  )
}

export async function deleteConsoleSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('consoleSessions').where('tokenHash', '=', tokenHash).execute()
}

/** Ends all of a person's sessions in one console, or in every one; answers which they were. */
export async function deleteConsoleSessionsOf(
  db: Db,
  personId: string,
  enterpriseId: string | null,
): Promise<string[]> {
  let query = db.deleteFrom('consoleSessions').where('personId', '=', personId)
  if (enterpriseId !== null) query = query.where('enterpriseId', '=', enterpriseId)
  return (await query.returning('tokenHash').execute()).map(({ tokenHash }) => tokenHash)
}

/** Ends the consoles that were opened out of a chat session; answers which they were. */
export async function deleteConsoleSessionsThrough(db: Db, chatHash: string): Promise<string[]> {
  const ended = await db.deleteFrom('consoleSessions').where('chatHash', '=', chatHash).returning('tokenHash').execute()
  return ended.map(({ tokenHash }) => tokenHash)
}
