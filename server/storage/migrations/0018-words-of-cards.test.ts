import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { insertMessages } from '../rows.contract.ts'
import { openSqlite } from '../sqlite.ts'
import { addWords, pendingForSearch } from '../stores/message-search.store.ts'
import { findMessage } from '../stores/messages.store.ts'
import { wordsOfCards } from './0018-words-of-cards.ts'

test('MSG-4: what stood in the index waits for it again', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const body = { type: 'text' as const, text: 'before the step', mentions: [] }
  const said = { conversationId: 'c', seq: 1, rev: 1, senderId: null, clientId: null, sentAt: 0, body }
  const waiting = await storage.write(async (db) => {
    await insertMessages(db, { ...said, id: 'm1' })
    const message = await findMessage(db, 'm1')
    if (message !== null) await addWords(db, message)
    await wordsOfCards.up(db)
    return pendingForSearch(db, 9)
  })
  expect(waiting.map(({ messageId }) => messageId)).toEqual(['m1'])
  expect(await storage.read.selectFrom('searchRows').selectAll().execute()).toEqual([])
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
