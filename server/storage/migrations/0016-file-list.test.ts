import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { openSqlite } from '../sqlite.ts'
import { fileList } from './0016-file-list.ts'

test('what was sent before the step stands in the list, but for recordings', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const read = await storage.write(async (db) => {
    await db.schema.alterTable('fileUses').dropColumn('listed').execute()
    for (const type of ['file', 'voice'] as const) {
      const said = {
        conversationId: 'c',
        seq: 1,
        rev: 1,
        senderId: null,
        clientId: null,
        sentAt: 0,
        counts: 1,
      } as const
      const body = JSON.stringify({ type: 'robot', content: { type } })
      await db
        .insertInto('messages')
        .values({ ...said, id: type, seq: type.length, body })
        .execute()
      await insertBefore(type, '')
    }
    await insertBefore('card', 'card')
    await fileList.up(db)
    return db.selectFrom('fileUses').select(['id', 'listed']).orderBy('id').execute()

    async function insertBefore(id: string, cardId: string): Promise<void> {
      await db
        .insertInto('fileUses')
        // The column does not exist yet.
        .values({ id, cardId, fileId: 'f', conversationId: 'c', messageId: id, seq: 1, by: 'robot', at: 0 } as never)
        .execute()
    }
  })
  expect(read).toEqual([
    { id: 'card', listed: 1 },
    { id: 'file', listed: 1 },
    { id: 'voice', listed: 0 },
  ])
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
