import { type Kysely, type Migration, sql } from 'kysely'
import { createWordIndex } from './0015-message-search.ts'

/**
 * Cards are found by what they say. What stands in the index of a message can only be taken out as it was put in, so the
 * index is built anew; as before, everything waits in line for it. @see MSG-4
 */
export const wordsOfCards: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`drop table searchWords`.execute(db)
    await sql`delete from searchRows`.execute(db)
    await sql`delete from searchPending`.execute(db)
    await createWordIndex(db)
    await sql`insert into searchPending (messageId) select id from messages order by sentAt`.execute(db)
  },
}
