import { existsSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { GroupCommit, type TransactionControl } from './group-commit.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { runsDirectly } from './statement.ts'
import type { Storage } from './storage.ts'
import type { Tables } from './tables.ts'

/**
 * Opens (and brings up to date) the embedded database at `path`.
 * WAL with `synchronous=FULL`: what is acknowledged survives a power cut. Reads use a connection of their own, so they
 * never see a transaction that is not committed.
 */
export async function openSqlite(path: string): Promise<Storage> {
  if (existsSync(`${path}-wal`)) await lookOnly(path)
  const writing = connect(path)
  const writer = kyselyOver(writing)
  try {
    await migrate(writer)
  } catch (error) {
    await writer.destroy()
    throw error
  }
  writing.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000')
  const reading = connect(path)
  reading.exec('PRAGMA query_only = ON')
  const reader = kyselyOver(reading)
  const commits = new GroupCommit(writer, controlOf(writing))
  return {
    read: reader,
    write: (work) => commits.add(work),
    writeBehind: (work) => commits.addBehind(work),
    close: async () => {
      await commits.idle()
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** What a crash left: merely opening and closing it would move its log into the database, also when it is refused. */
async function lookOnly(path: string): Promise<void> {
  const looking = kyselyOver(new DatabaseSync(path, { readOnly: true }))
  try {
    await refuseNewer(looking)
  } finally {
    await looking.destroy()
  }
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(
    'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF',
  )
  return database
}

function kyselyOver(connection: DatabaseSync): Kysely<Tables> {
  const database = adapt(connection)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  runsDirectly(db, (sql, parameters) => {
    const statement = database.prepare(sql)
    if (statement.reader) return statement.all(parameters)
    statement.run(parameters)
    return []
  })
  return db
}

/** Prepared once: they run around every single message. */
function controlOf(database: DatabaseSync): TransactionControl {
  const step = (sql: string) => {
    const statement = database.prepare(sql)
    return () => void statement.run()
  }
  return {
    insist: (onDisk) => database.exec(`PRAGMA synchronous = ${onDisk ? 'FULL' : 'NORMAL'}`),
    begin: step('BEGIN IMMEDIATE'),
    mark: step('SAVEPOINT one'),
    undoToMark: step('ROLLBACK TO one'),
    release: step('RELEASE one'),
    commit: step('COMMIT'),
    rollback: step('ROLLBACK'),
  }
}

/** Kysely's SQLite dialect asks each statement whether it returns rows; statements are prepared once per text. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => {
      prepared.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = adaptStatement(database.prepare(sql))
      if (prepared.size >= 1000) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  // Kysely hands over what the typed query builder was given: strings, numbers and nulls.
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
