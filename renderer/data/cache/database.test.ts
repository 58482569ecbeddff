import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { ModelServer } from '../model/model-server.ts'
import { Database, HeadRow } from './database.ts'

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

test('MSG-5: what an earlier version stored of how far one has read was counted as far as the conversation was known', async () => {
  const server = new ModelServer()
  server.found('a')
  server.say('a', 'p0', { type: 'text', text: 'hello', mentions: [] })
  const [changes] = server.sync({}).conversations
  const { asOfRev, ...read } = server.readOf('a') ?? {}
  const before = new Dexie('qun-earlier')
  before.version(1).stores({ conversations: 'id' })
  const row = { id: 'a', conversation: changes?.conversation, read, last: null, mine: null, first: 1, end: 0 }
  await before.table('conversations').put(row)
  before.close()
  const now = new Database('qun-earlier')
  expect(HeadRow.parse(await now.conversations.get('a')).read.asOfRev).toBe(asOfRev)
  await now.delete()
})
