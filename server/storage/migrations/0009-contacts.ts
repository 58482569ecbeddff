import { type Kysely, type Migration, sql } from 'kysely'

/** Requests between people who want to be contacts, personal codes, chats taken off the list, and a switch of external groups. */
export const contacts: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db
    await schema
      .createTable('contactRequests')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('fromId', 'text', (c) => c.notNull())
      .addColumn('toId', 'text', (c) => c.notNull())
      .addColumn('greeting', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('decidedAt', 'bigint')
      .execute()
    await schema.createIndex('contactRequestsFrom').on('contactRequests').columns(['fromId', 'toId']).execute()
    await schema.createIndex('contactRequestsTo').on('contactRequests').columns(['toId', 'state']).execute()
    await schema
      .createTable('contactCodes')
      .addColumn('personId', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .execute()
    await schema
      .createTable('hiddenChats')
      .addColumn('personId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('hiddenChatsKey', ['personId', 'conversationId'])
      .execute()
    await sql`update conversations set switches = replace(switches, '}', ',"forbidMutualAdd":false}')`.execute(db)
  },
}
