import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { openSqlite } from '../sqlite.ts'
import { calendar } from './0008-calendar.ts'

test('meetings from before the step are found by their time, other cards stay out of it', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const read = await storage.write(async (db) => {
    await db.schema.dropIndex('cardsByOccurrence').execute()
    for (const column of ['occursFrom', 'occursUntil']) await db.schema.alterTable('cards').dropColumn(column).execute()
    await insertBefore('meeting')
    await insertBefore('poll')
    await calendar.up(db)
    return db.selectFrom('cards').select(['tool', 'occursFrom', 'occursUntil']).orderBy('tool').execute()

    async function insertBefore(tool: string): Promise<void> {
      await db
        .insertInto('cards')
        // The two columns do not exist yet.
        .values({ ...card, id: tool, tool } as never)
        .execute()
    }
  })
  expect(read).toEqual([
    { tool: 'meeting', occursFrom: 1000, occursUntil: 2000 },
    { tool: 'poll', occursFrom: null, occursUntil: null },
  ])
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

const card = {
  conversationId: 'c',
  messageId: 'm',
  version: 1,
  content: JSON.stringify({ startsAt: 1000, endsAt: 2000 }),
  state: '{}',
  revision: 1,
  createdRev: 1,
  rev: 1,
  createdBy: 'lin-xia',
  createdAt: 0,
  endsAt: 2000,
}
