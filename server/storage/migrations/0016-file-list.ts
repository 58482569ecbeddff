import { type Kysely, type Migration, sql } from 'kysely'

/** Whether a sent file stands in its group's list of files: recordings of robots do not. */
export const fileList: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('fileUses')
      .addColumn('listed', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
    await recordingsSoFar(db)
  },
}

/** Only robots sent files without a card. */
async function recordingsSoFar(db: Kysely<unknown>): Promise<void> {
  const [uses, messages] = [sql.table('fileUses'), sql.table('messages')]
  await sql`update ${uses} set ${sql.ref('listed')} = 0
    where ${sql.ref('cardId')} = '' and ${sql.ref('messageId')} in
    (select ${sql.ref('id')} from ${messages} where json_extract(${sql.ref('body')}, '$.content.type') = 'voice')`.execute(
    db,
  )
}
