import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely'

/** What the console keeps: settings, admins, its own sessions, scan codes, imports, hand-overs; and it seals the audit log. */
export const managementConsole: Migration = {
  up: async (db: Kysely<unknown>) => {
    await settings(db)
    await admins(db)
    await sessions(db)
    await work(db)
    await audit(db)
  },
}

async function settings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enterpriseSettings')
    .addColumn('enterpriseId', 'text', (c) => c.primaryKey())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('creatorMustScan', 'integer', (c) => c.notNull())
    .execute()
}

async function admins(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('admins')
    .addColumn('enterpriseId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('grants', 'text', (c) => c.notNull())
    .addColumn('addedBy', 'text', (c) => c.notNull())
    .addColumn('addedAt', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('adminsKey', ['enterpriseId', 'personId'])
    .execute()
  await db.schema.createIndex('adminsByPerson').on('admins').column('personId').execute()
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consoleSessions')
    .addColumn('tokenHash', 'text', (c) => c.primaryKey())
    .addColumn('enterpriseId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('consoleSessionsByPerson')
    .on('consoleSessions')
    .columns(['personId', 'enterpriseId'])
    .execute()
  await db.schema
    .createTable('scanCodes')
    .addColumn('codeHash', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('enterpriseId', 'text')
    .addColumn('sessionHash', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('scannedBy', 'text')
    .addColumn('expiresAt', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('scanCodesByEnd').on('scanCodes').column('expiresAt').execute()
}

async function work(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enterpriseId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('rows', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('appliedAt', 'bigint')
    .execute()
  await db.schema
    .createTable('handOvers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversationId', 'text', (c) => c.notNull())
    .addColumn('fromId', 'text')
    .addColumn('toId', 'text', (c) => c.notNull())
    .addColumn('inService', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('handOversByConversation').on('handOvers').columns(['conversationId', 'at']).execute()
}

/** Names as they were then, where it happened, and a table that refuses change and removal. @see ADM-6 */
async function audit(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('byName', 'text').execute()
  await db.schema.alterTable('audit').addColumn('targetName', 'text').execute()
  await db.schema
    .createTable('auditPlaces')
    .addColumn('auditId', 'text', (c) => c.notNull())
    .addColumn('departmentId', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('auditPlacesKey', ['departmentId', 'auditId'])
    .execute()
  for (const table of ['audit', 'auditPlaces']) await seal(db, table)
}

async function seal(db: Kysely<unknown>, table: string): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    const refuse = sql`BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END`
    for (const change of ['UPDATE', 'DELETE']) {
      await sql`CREATE TRIGGER ${sql.id(`${table}Never${change}`)} BEFORE ${sql.raw(change)} ON ${sql.table(table)} ${refuse}`.execute(
        db,
      )
    }
    // REPLACE deletes without asking the trigger above.
    const known = sql`WHEN EXISTS (SELECT 1 FROM ${sql.table(table)} AS old WHERE ${sameRow(table)})`
    await sql`CREATE TRIGGER ${sql.id(`${table}NeverREPLACE`)} BEFORE INSERT ON ${sql.table(table)} ${known} ${refuse}`.execute(
      db,
    )
    return
  }
  const sealed = sql`RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$ LANGUAGE plpgsql`
  await sql`CREATE OR REPLACE FUNCTION audit_only_grows() ${sealed}`.execute(db)
  const changes = sql`BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}`
  await sql`CREATE TRIGGER ${sql.id(`${table}Sealed`)} ${changes} EXECUTE FUNCTION audit_only_grows()`.execute(db)
}

const sameRow = (table: string) =>
  table === 'audit'
    ? sql`old."id" = NEW."id"`
    : sql`old."auditId" = NEW."auditId" AND old."departmentId" = NEW."departmentId"`
