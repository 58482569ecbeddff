import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { openSqlite } from '../sqlite.ts'
import { recalledUnread } from './0017-recalled-unread.ts'

test('MSG-2: what was recalled before the step counts no more, whatever others say of recalling', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const bodies = [
    { type: 'text', text: '{"type":"recalled"}', mentions: [] },
    { type: 'recalled', by: 'lin', of: { type: 'own' } },
  ]
  const counting = await storage.write(async (db) => {
    for (const [place, body] of bodies.entries()) {
      const said = { conversationId: 'c', senderId: 'lin', clientId: null, sentAt: 0, counts: 1 } as const
      await db
        .insertInto('messages')
        .values({ ...said, id: body.type, seq: place + 1, rev: place + 1, body: JSON.stringify(body) })
        .execute()
    }
    await recalledUnread.up(db)
    return db.selectFrom('messages').select('id').where('counts', '=', 1).execute()
  })
  expect(counting).toEqual([{ id: 'text' }])
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
