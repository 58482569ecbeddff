import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { Database } from './database.ts'

test('cards from before they said which revision wrote them are fetched again; what waits to be sent stays', async () => {
  const earlier = new Dexie('earlier')
  earlier.version(1).stores({
    conversations: 'id',
    messages: '[conversationId+seq]',
    cards: 'id, conversationId',
    people: 'id',
    members: 'conversationId',
    outbox: '++order, &clientId',
    drafts: 'conversationId',
  })
  await earlier.table('cards').put({ id: 'c', conversationId: 'a', view: { id: 'c', revision: 2 }, mineAt: -1 })
  await earlier.table('outbox').put({ clientId: 'waits' })
  earlier.close()
  const now = new Database('earlier')
  expect(await now.cards.count()).toBe(0)
  expect(await now.outbox.count()).toBe(1)
  now.close()
  await Dexie.delete('earlier')
})
