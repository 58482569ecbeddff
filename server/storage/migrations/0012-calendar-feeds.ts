import type { Kysely, Migration } from 'kysely'

/** The secret addresses under which other programs read a person's calendar: a hash of each, one a person. */
export const calendarFeeds: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('calendarFeeds')
      .addColumn('personId', 'text', (c) => c.primaryKey())
      .addColumn('secretHash', 'text', (c) => c.notNull().unique())
      .addColumn('madeAt', 'bigint', (c) => c.notNull())
      .execute()
  },
}
