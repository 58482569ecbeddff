import { type Kysely, type Migration, sql } from 'kysely'

/** What was taken back stands in no unread number. @see MSG-2, MSG-5 */
export const recalledUnread: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`update ${sql.table('messages')} set ${sql.ref('counts')} = 0
      where json_extract(${sql.ref('body')}, '$.type') = 'recalled'`.execute(db)
  },
}
