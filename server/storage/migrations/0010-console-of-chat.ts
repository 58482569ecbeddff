import type { Kysely, Migration } from 'kysely'

/** A console that was opened out of a chat ends with it. */
export const consoleOfChat: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('consoleSessions').addColumn('chatHash', 'text').execute()
    await db.schema.createIndex('consoleSessionsByChat').on('consoleSessions').column('chatHash').execute()
  },
}
