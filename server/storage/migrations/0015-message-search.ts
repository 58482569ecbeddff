import { type Kysely, type Migration, sql } from 'kysely'

/**
 * An index of the words of messages. What was said before waits in line like anything new, so that no step of the schema
 * depends on what counts as a word, and a large database is there at once. @see MSG-4
 */
export const messageSearch: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db
    await schema
      .createTable('searchPending')
      .addColumn('place', 'integer', (c) => c.primaryKey())
      .addColumn('messageId', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('searchRows')
      .addColumn('n', 'integer', (c) => c.primaryKey())
      .addColumn('messageId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('senderId', 'text')
      .execute()
    await createWordIndex(db)
    await sql`insert into searchPending (messageId) select id from messages order by sentAt`.execute(db)
  },
}

export async function createWordIndex(db: Kysely<unknown>): Promise<void> {
  // Words come split already: ASCII letters and digits, and every sign beyond ASCII, belong to one.
  await sql`create virtual table searchWords using fts5(words, content='', tokenize='ascii')`.execute(db)
  // What is taken out is gone from the index's own pages too. @see MSG-2
  await sql`insert into searchWords (searchWords, rank) values ('secure-delete', 1)`.execute(db)
}
