import { type Kysely, type Migration, sql } from 'kysely'

/** Cards that wake by themselves, ask only some people, keep several entries of a person and what they said before. */
export const cardSlots: Migration = {
  up: async (db: Kysely<unknown>) => {
    await moreOfCards(db)
    await entriesBySlot(db)
    await versions(db)
  },
}

async function moreOfCards({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('cards').addColumn('wakesAt', 'bigint').execute()
  await schema.alterTable('cards').addColumn('asks', 'text').execute()
  await schema
    .alterTable('cards')
    .addColumn('slot', 'text', (c) => c.defaultTo(''))
    .execute()
  await schema.createIndex('cardsByWake').on('cards').columns(['endedAt', 'wakesAt']).execute()
}

/** SQLite cannot change a key, so the table is made anew. */
async function entriesBySlot(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('cardEntries').renameTo('cardEntriesBefore').execute()
  await schema
    .createTable('cardEntries')
    .addColumn('cardId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('rev', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('cardEntriesBySlot', ['cardId', 'personId', 'slot'])
    .execute()
  const [into, from] = [sql.table('cardEntries'), sql.table('cardEntriesBefore')]
  const named = sql.join(['cardId', 'personId', 'entry', 'rev', 'at'].map((name) => sql.ref(name)))
  await sql`insert into ${into} (${named}, ${sql.ref('slot')}) select ${named}, '' from ${from}`.execute(db)
  await schema.dropTable('cardEntriesBefore').execute()
}

async function versions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('cardVersions')
    .addColumn('cardId', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('cardVersionsKey', ['cardId', 'revision'])
    .execute()
}
