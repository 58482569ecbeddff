import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { searchPhrases } from '#shared/domain/search-words.ts'
import { insertGroup, insertMessages, rows, type StorageOfTest } from '../rows.contract.ts'
import { addWords, forgetWords, type MessageSearch, pendingForSearch, searchIndex } from './message-search.store.ts'
import { findMessage, updateBody } from './messages.store.ts'

export function messageSearchContract(storage: StorageOfTest): void {
  describe('the index of messages', () => {
    beforeEach(() =>
      storage().write(async (db) => {
        await insertGroup(db, 'c', ['lin', 'me'])
        await insertGroup(db, 'd', ['lin'])
      }),
    )

    test('MSG-4: finds by words, the latest first, in pages without doubles', async () => {
      await index(...[1, 2, 3, 4, 5].map((seq) => said(seq, `第${seq}次会议记录`)))
      expect(await found({ text: '会议' })).toEqual(['m5', 'm4', 'm3', 'm2', 'm1'])
      expect(await found({ text: '会议', limit: 2 })).toEqual(['m5', 'm4'])
      expect(await found({ text: '会议', limit: 2, before: { id: 'm4', sentAt: 4 } })).toEqual(['m3', 'm2'])
      expect(await found({ text: '会记' })).toEqual([])
    })

    test('MSG-4: many of one moment keep their order and lose none', async () => {
      const many = Array.from({ length: 2100 }, (_, at) => said(at + 1, 'rush hour', { sentAt: 7 }))
      await index(...many)
      const told = await found({ text: 'rush', limit: 3000 })
      expect(told).toEqual(many.map(({ id }) => id).reverse())
      expect(await found({ text: 'rush', limit: 1, before: { id: 'm1500', sentAt: 7 } })).toEqual(['m1499'])
    })

    test('MSG-4: narrows by place, sender, kind and time', async () => {
      await index(
        said(1, 'plan a', { sentAt: 10 }),
        said(2, 'plan b https://example.com', { sentAt: 20, senderId: 'me' }),
        said(3, 'plan c', { sentAt: 30 }),
      )
      expect(await found({ senderId: 'me' })).toEqual(['m2'])
      expect(await found({ kind: 'link' })).toEqual(['m2'])
      expect(await found({ kind: 'picture' })).toEqual([])
      expect(await found({ from: 20 })).toEqual(['m3', 'm2'])
      expect(await found({ from: 11, until: 20 })).toEqual(['m2'])
      expect(await found({ text: 'plan', until: 29, senderId: 'lin' })).toEqual(['m1'])
      expect(await found({ conversationIds: ['c'], text: 'plan' })).toEqual(['m3', 'm2', 'm1'])
      expect(await found({ conversationIds: ['d'], text: 'plan' })).toEqual([])
      expect(await found({ from: 8.64e15, until: 8.64e15 })).toEqual([])
    })

    test('MSG-4: ids that differ in capitals alone are told apart', async () => {
      await index(said(1, 'hello', { senderId: 'Lin' }), said(2, 'hello', { senderId: 'lin' }))
      expect(await found({ senderId: 'Lin' })).toEqual(['m1'])
    })

    test('MSG-4: shows nothing of where the person is not, is not any more, or was not yet', async () => {
      await index(said(1, 'secret'), said(2, 'secret'), said(1, 'secret', { id: 'elsewhere', conversationId: 'd' }))
      expect(await found({ text: 'secret' })).toEqual(['m2', 'm1'])
      const member = (change: object) =>
        storage().write((db) => db.updateTable('members').set(change).where('personId', '=', 'me').execute())
      await member({ historyFrom: 1 })
      expect(await found({ text: 'secret' })).toEqual(['m2'])
      expect(await found({ kind: 'text' })).toEqual(['m2'])
      await member({ present: 0 })
      expect(await found({ text: 'secret' })).toEqual([])
      expect(await found({ conversationIds: ['c', 'd'], text: 'secret' })).toEqual([])
    })

    test('MSG-2: what is taken out is not found', async () => {
      await index(said(1, 'a slip of the tongue'), said(2, 'a slip of paper'))
      await storage().write((db) => forgetWords(db, said(1, 'a slip of the tongue')))
      expect(await found({ text: 'slip' })).toEqual(['m2'])
      expect(await found({ senderId: 'lin' })).toEqual(['m2'])
      await storage().write((db) => forgetWords(db, said(1, 'a slip of the tongue')))
      expect(await found({ text: 'tongue' })).toEqual([])
    })

    test('MSG-4: what a message says now is found, what it said is not', async () => {
      await index(said(1, 'lunch at noon'))
      const body = { type: 'text' as const, text: 'dinner at eight', mentions: [] }
      await storage().write((db) => updateBody(db, said(1, '', { body })))
      await indexAll()
      expect(await found({ text: 'lunch' })).toEqual([])
      expect(await found({ text: 'dinner' })).toEqual(['m1'])
    })

    test('MSG-4: what the server says itself waits for no index', async () => {
      const body = { type: 'system' as const, code: 'renamed' as const, by: 'lin', people: [], text: 'secret' }
      await storage().write((db) => insertMessages(db, said(1, '', { body })))
      expect(await pendingForSearch(storage().read, 9)).toEqual([])
    })
  })

  async function index(...messages: readonly Message[]): Promise<void> {
    await storage().write((db) => insertMessages(db, ...messages))
    await indexAll()
  }

  async function indexAll(): Promise<void> {
    await storage().write(async (db) => {
      for (const { messageId } of (await pendingForSearch(db, 5000)).reverse()) {
        const message = await findMessage(db, messageId)
        if (message !== null) await addWords(db, message)
      }
    })
  }

  function found({ text, ...question }: Partial<MessageSearch> & { readonly text?: string }): Promise<string[]> {
    return searchIndex(storage().read, {
      personId: 'me',
      phrases: text === undefined ? [] : searchPhrases(text),
      conversationIds: null,
      senderId: null,
      kind: null,
      from: 0,
      until: null,
      before: null,
      limit: 100,
      ...question,
    })
  }
}

function said(seq: number, text: string, change: Partial<Message> = {}): Message {
  return rows.message(seq, { body: { type: 'text', text, mentions: [] }, ...change })
}
