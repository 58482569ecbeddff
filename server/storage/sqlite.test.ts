import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { scratchFolder } from '../../tests/scratch-folder.ts'
import { NewerSchemaError } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import { storageContract } from './storage.contract.ts'
import type { Db } from './storage.ts'
import { readMeta, writeMeta } from './stores/meta.store.ts'

storageContract('SQLite', async () => {
  const folder = scratchFolder()
  const path = join(folder, 'test.sqlite')
  const storage = await openSqlite(path)
  return {
    storage,
    openAgain: () => openSqlite(path),
    remove: async () => {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})

describe('SQLite', () => {
  test('invariant 2: keeps a log that is on the disk before anyone hears of success', async () => {
    await within(async (path) => {
      const storage = await openSqlite(path)
      // SQLite answers these as tables, which are none of ours.
      const pragma = (db: Db, name: string) =>
        db
          .selectFrom(`pragma_${name}` as 'meta')
          .selectAll()
          .execute()
      const asked = async (db: Db) => [await pragma(db, 'journal_mode'), await pragma(db, 'synchronous')]
      const wal = [{ journal_mode: 'wal' }]
      // Whatever came behind the others, and did not wait for the disk, changes nothing for those that follow.
      expect(await storage.write(asked)).toEqual([wal, [{ synchronous: 2 }]])
      expect(await storage.writeBehind(asked)).toEqual([wal, [{ synchronous: 1 }]])
      expect(await storage.write(asked)).toEqual([wal, [{ synchronous: 2 }]])
      await storage.close()
    })
  })

  test('lets readers change nothing', async () => {
    await within(async (path) => {
      const storage = await openSqlite(path)
      await expect(writeMeta(storage.read, 'world', 'x')).rejects.toThrow(/readonly/)
      await storage.close()
    })
  })

  test('refuses a file that is no database', async () => {
    await within(async (path) => {
      writeFileSync(path, 'this is a letter, not a database'.repeat(200))
      await expect(openSqlite(path)).rejects.toThrow()
    })
  })
})

describe('the schema', () => {
  test('is built from nothing by its numbered steps, and is left alone by the next start', async () => {
    await within(async (path) => {
      await (await openSqlite(path)).close()
      const first = schemaOf(path)
      await (await openSqlite(path)).close()
      expect(schemaOf(path)).toEqual(first)
      expect(first.steps).toEqual([...first.steps].sort())
      expect(first.steps[0]).toBe('0001-start')
      expect(first.tables.length).toBeGreaterThan(15)
    })
  })

  test('of an older version is brought up to date with everything in it', async () => {
    await within(async (path) => {
      const storage = await openSqlite(path)
      await storage.write((db) => writeMeta(db, 'world', 'kept'))
      await storage.close()
      const whole = schemaOf(path)
      expect(whole.steps.slice(1)).toEqual(Object.keys(takenBack))
      const database = new DatabaseSync(path)
      for (const sql of Object.values(takenBack).reverse()) database.exec(sql)
      database.exec(`DELETE FROM kysely_migration WHERE name > '0001-start'`)
      database.close()
      const again = await openSqlite(path)
      expect(await readMeta(again.read, 'world')).toBe('kept')
      await again.close()
      expect(schemaOf(path)).toEqual(whole)
    })
  })

  test('of a newer version is refused by name', async () => {
    await within(async (path) => {
      await (await openSqlite(path)).close()
      const database = new DatabaseSync(path)
      database.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', 'x')`)
      database.close()
      await expect(openSqlite(path)).rejects.toThrow(NewerSchemaError)
      await expect(openSqlite(path)).rejects.toThrow('9999-later')
    })
  })
})

/** How to take each later step back, so that there is an older version to bring up to date. */
const takenBack: Readonly<Record<string, string>> = {
  '0002-pictures': 'DROP TABLE pictureUses; DROP TABLE pictures',
  '0003-group-life': `
    DROP TABLE departmentGroups; DROP TABLE departmentEdits; DROP TABLE departmentTurns;
    DROP TABLE invites; DROP TABLE joinCodes; DROP TABLE noticeReads; DROP TABLE audit;
    DROP INDEX conversationsByMuteEnd; DROP INDEX conversationsByEnterprise;
    ALTER TABLE conversations DROP COLUMN muteAllUntil; ALTER TABLE cards DROP COLUMN endedAudience`,
  '0004-console': `
    DROP TABLE auditPlaces; DROP TABLE enterpriseSettings; DROP TABLE admins; DROP TABLE consoleSessions;
    DROP TABLE scanCodes; DROP TABLE imports; DROP TABLE handOvers`,
  '0005-card-slots': `
    DROP TABLE cardVersions; DROP INDEX cardsByWake; ALTER TABLE cards DROP COLUMN wakesAt;
    ALTER TABLE cards DROP COLUMN asks; ALTER TABLE cards DROP COLUMN slot; DROP TABLE cardEntries;
    CREATE TABLE cardEntries (cardId text, personId text, entry text, rev integer, at bigint)`,
  '0006-ledger': 'DROP TABLE ledgerEntries; DROP TABLE ledgerAccounts',
  '0007-files': 'drop table files; drop table uploads; drop table fileUses',
  '0008-calendar': `
    DROP INDEX cardsByOccurrence; ALTER TABLE cards DROP COLUMN occursFrom; ALTER TABLE cards DROP COLUMN occursUntil`,
  '0009-contacts': 'DROP TABLE contactRequests; DROP TABLE contactCodes; DROP TABLE hiddenChats',
  '0010-console-of-chat': 'DROP INDEX consoleSessionsByChat; ALTER TABLE consoleSessions DROP COLUMN chatHash',
  '0011-robots': `
    DROP TABLE robots; DROP TABLE robotPosts; DROP TABLE robotDays; DROP TABLE robotMedia; DROP TABLE remotePictures`,
  '0012-calendar-feeds': 'DROP TABLE calendarFeeds',
  '0013-answer-files': 'DROP TABLE answerFiles',
  '0014-picture-messages': 'DROP TABLE pictureUses; CREATE TABLE pictureUses (pictureId text, conversationId text)',
  '0015-message-search': 'DROP TABLE searchPending; DROP TABLE searchRows; DROP TABLE searchWords',
  '0016-file-list': 'ALTER TABLE fileUses DROP COLUMN listed',
  '0017-recalled-unread': '',
}

async function within(run: (path: string) => Promise<void>): Promise<void> {
  const folder = scratchFolder()
  try {
    await run(join(folder, 'test.sqlite'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function schemaOf(path: string): { tables: string[]; steps: string[] } {
  const database = new DatabaseSync(path)
  const told = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(row.said))
  const tables = told(`SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS said FROM sqlite_schema ORDER BY 1`)
  const steps = told('SELECT name AS said FROM kysely_migration ORDER BY timestamp, name')
  database.close()
  return { tables, steps }
}
