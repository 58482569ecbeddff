import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noSwitches, type Switches } from '#shared/domain/conversation.ts'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { openSqlite } from '../sqlite.ts'
import { findConversation, insertConversation } from '../stores/conversations.store.ts'
import { contacts } from './0009-contacts.ts'

test('groups from before the step read as before, with the new switch off', async () => {
  const folder = scratchFolder()
  const storage = await openSqlite(join(folder, 'test.sqlite'))
  const { forbidMutualAdd: _, ...before } = { ...noSwitches, muteAll: true }
  const switches = await storage.write(async (db) => {
    for (const table of ['contactRequests', 'hiddenChats', 'contactCodes']) await db.schema.dropTable(table).execute()
    await insertConversation(db, {
      id: 'old',
      kind: 'external',
      enterpriseId: 'acme',
      departmentId: null,
      directKey: null,
      name: 'Old group',
      state: 'open',
      switches: noSwitches,
      notice: null,
      ownerId: null,
      memberCount: 0,
      faces: [],
      createdAt: 0,
    })
    await db
      .updateTable('conversations')
      .set({ switches: JSON.stringify(before) })
      .execute()
    await contacts.up(db)
    return (await findConversation(db, 'old'))?.switches
  })
  expect(switches).toEqual({ ...before, forbidMutualAdd: false } satisfies Switches)
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})
