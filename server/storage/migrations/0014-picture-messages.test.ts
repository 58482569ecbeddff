import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { insertGroup, insertMessages, rows } from '../rows.contract.ts'
import { openSqlite } from '../sqlite.ts'
import { pictureMessages } from './0014-picture-messages.ts'

test('MSG-2: pictures that were sent before are known by the messages that show them', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const picture = (pictureId: string) => ({ pictureId, width: 1, height: 1 })
  const uses = await storage.write(async (db) => {
    await db.schema.dropTable('pictureUses').execute()
    const table = db.schema.createTable('pictureUses')
    await table.addColumn('pictureId', 'text').addColumn('conversationId', 'text').execute()
    await insertGroup(db, 'c', ['lin'])
    const shows = (...ids: string[]) => ({ type: 'picture' as const, pictures: ids.map(picture), caption: null })
    await insertMessages(db, rows.message(1, { body: shows('p1', 'p2') }), rows.message(2, { body: shows('p1') }))
    // The column of today does not exist yet.
    for (const pictureId of ['p1', 'p2', 'face'])
      await db
        .insertInto('pictureUses')
        .values({ pictureId, conversationId: 'c' } as never)
        .execute()
    await pictureMessages.up(db)
    return db.selectFrom('pictureUses').selectAll().orderBy('pictureId').orderBy('messageId').execute()
  })
  const [one, other] = [rows.message(1).id, rows.message(2).id]
  expect(uses.map(({ pictureId, messageId }) => [pictureId, messageId])).toEqual([
    ['face', ''],
    ['p1', one],
    ['p1', other],
    ['p2', one],
  ])
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
