import { type Kysely, type Migration, sql } from 'kysely'

/** From when to when a card takes place, so that a calendar finds it without opening every card. */
export const calendar: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('cards').addColumn('occursFrom', 'bigint').execute()
    await db.schema.alterTable('cards').addColumn('occursUntil', 'bigint').execute()
    await meetingsSoFar(db)
    await db.schema.createIndex('cardsByOccurrence').on('cards').columns(['conversationId', 'occursUntil']).execute()
  },
}

/** Meetings were all that took place until now, and said when in their content. */
async function meetingsSoFar(db: Kysely<unknown>): Promise<void> {
  const [cards, tool, content] = [sql.table('cards'), sql.ref('tool'), sql.ref('content')]
  await sql`update ${cards} set
    ${sql.ref('occursFrom')} = json_extract(${content}, '$.startsAt'),
    ${sql.ref('occursUntil')} = json_extract(${content}, '$.endsAt')
    where ${tool} = 'meeting'`.execute(db)
}
