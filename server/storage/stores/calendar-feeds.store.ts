import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

/** A person has one address at a time: a new one makes the earlier one worthless. */
export async function saveFeed(db: Db, feed: Tables['calendarFeeds']): Promise<void> {
  const { secretHash, madeAt } = feed
  await db
    .insertInto('calendarFeeds')
    .values(feed)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ secretHash, madeAt }))
    .execute()
}

export async function feedOf(db: Db, personId: string): Promise<Tables['calendarFeeds'] | null> {
  const row = await db.selectFrom('calendarFeeds').selectAll().where('personId', '=', personId).executeTakeFirst()
  return row ?? null
}

/** Whose address this is; nobody's once they have left or are deactivated. */
export async function findFeed(db: Db, secretHash: string): Promise<{ personId: string } | null> {
  const row = await db
    .selectFrom('calendarFeeds')
    .innerJoin('people', 'people.id', 'calendarFeeds.personId')
    .select('calendarFeeds.personId')
    .where('calendarFeeds.secretHash', '=', secretHash)
    .where('people.activated', '=', 1)
    .where('people.leftAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function deleteFeed(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('calendarFeeds').where('personId', '=', personId).execute()
}
