import { type Kysely, type Migration, sql } from 'kysely'

/** Money: what every account holds, and every entry that made it so. */
export const ledger: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('ledgerAccounts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('balance', 'bigint', (c) => c.notNull())
      // Only the bank, where money comes from, owes anything.
      .addCheckConstraint('ledgerHolds', sql`balance >= 0 or id = 'bank'`)
      .execute()
    await schema
      .createTable('ledgerEntries')
      .addColumn('postingId', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('fen', 'bigint', (c) => c.notNull())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('cardId', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('ledgerEntriesKey', ['postingId', 'account'])
      .execute()
    await schema
      .createIndex('ledgerEntriesByAccount')
      .on('ledgerEntries')
      .columns(['account', 'what', 'at', 'postingId'])
      .execute()
  },
}
