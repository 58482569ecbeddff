import { type Migration, Migrator } from 'kysely'
import { start } from './migrations/0001-start.ts'
import { pictures } from './migrations/0002-pictures.ts'
import { groupLife } from './migrations/0003-group-life.ts'
import { managementConsole } from './migrations/0004-console.ts'
import { cardSlots } from './migrations/0005-card-slots.ts'
import { ledger } from './migrations/0006-ledger.ts'
import { files } from './migrations/0007-files.ts'
import { calendar } from './migrations/0008-calendar.ts'
import { contacts } from './migrations/0009-contacts.ts'
import { consoleOfChat } from './migrations/0010-console-of-chat.ts'
import { robots } from './migrations/0011-robots.ts'
import { calendarFeeds } from './migrations/0012-calendar-feeds.ts'
import { answerFiles } from './migrations/0013-answer-files.ts'
import { pictureMessages } from './migrations/0014-picture-messages.ts'
import { messageSearch } from './migrations/0015-message-search.ts'
import { fileList } from './migrations/0016-file-list.ts'
import { recalledUnread } from './migrations/0017-recalled-unread.ts'
import type { Db } from './storage.ts'

/** Every step in order. A step is never edited once released; a change of mind is a new step. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-start': start,
  '0002-pictures': pictures,
  '0003-group-life': groupLife,
  '0004-console': managementConsole,
  '0005-card-slots': cardSlots,
  '0006-ledger': ledger,
  '0007-files': files,
  '0008-calendar': calendar,
  '0009-contacts': contacts,
  '0010-console-of-chat': consoleOfChat,
  '0011-robots': robots,
  '0012-calendar-feeds': calendarFeeds,
  '0013-answer-files': answerFiles,
  '0014-picture-messages': pictureMessages,
  '0015-message-search': messageSearch,
  '0016-file-list': fileList,
  '0017-recalled-unread': recalledUnread,
}

/** The folder was written by a newer version of the product. Nothing in it was touched. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError'
}

/**
 * Brings the database to the newest schema this code knows.
 * @throws NewerSchemaError when it already knows more than this code does
 */
export async function migrate(db: Db): Promise<void> {
  await refuseNewer(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/**
 * Only reads.
 * @throws NewerSchemaError when the database knows more than this code does
 */
export async function refuseNewer(db: Db): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return
  const applied = await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  const unknown = applied.find(({ name }) => !Object.hasOwn(migrations, name))
  if (unknown !== undefined)
    throw new NewerSchemaError(`its schema has the step ${unknown.name}, which this version does not know`)
}
