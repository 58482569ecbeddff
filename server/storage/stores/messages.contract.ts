import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MessageBody } from '#shared/domain/message.ts'
import { countUnread } from '#shared/domain/read-state.ts'
import { insertGroup, insertMessages, rows, type StorageOfTest } from '../rows.contract.ts'
import { messagesBetween, messagesSince, notesAbout, readStateAt, toMessage, wipeMessage } from './messages.store.ts'

export function messagesContract(storage: StorageOfTest): void {
  describe('messages', () => {
    beforeEach(() => storage().write((db) => insertGroup(db, 'c', ['lin', 'me'])))

    test('come back as they went in, whatever they are', async () => {
      const messages = bodies.map((body, place) =>
        rows.message(place + 1, { body, senderId: place % 2 === 0 ? 'lin' : null }),
      )
      await storage().write((db) => insertMessages(db, ...messages))
      expect(await between(0, 100, 'oldest')).toEqual(messages)
    })

    test('are told between two positions that are left out, from either end, in order', async () => {
      await storage().write((db) => insertMessages(db, ...[1, 2, 3, 4, 5, 6].map((seq) => rows.message(seq))))
      const seqs = async (...range: Parameters<typeof between>) => (await between(...range)).map(({ seq }) => seq)
      expect(await seqs(1, 6, 'newest', 2)).toEqual([4, 5])
      expect(await seqs(1, 6, 'oldest', 2)).toEqual([2, 3])
      expect(await seqs(0, 99, 'newest', 99)).toEqual([1, 2, 3, 4, 5, 6])
      expect(await seqs(6, 7, 'newest', 9)).toEqual([])
    })

    test('are told since a rev, not from before a newcomer’s time, and no more than asked for', async () => {
      await storage().write((db) =>
        insertMessages(db, ...[1, 2, 3, 4, 5].map((seq) => rows.message(seq, { rev: seq * 10 }))),
      )
      const since = async (rev: number, historyFrom: number, limit: number) =>
        (await messagesSince(storage().read, { conversationId: 'c', rev, historyFrom, limit }))
          .map(toMessage)
          .map(({ seq }) => seq)
      expect(await since(20, 0, 9)).toEqual([3, 4, 5])
      expect(await since(0, 3, 9)).toEqual([4, 5])
      expect(await since(0, 0, 2)).toEqual([1, 2])
    })

    test('MSG-2: wiped, one says only that, counts no more and calls nobody', async () => {
      const said = rows.message(1, { senderId: 'lin', body: { ...calling, text: '@me secret' } })
      await storage().write((db) => insertMessages(db, said))
      const at = { conversationId: 'c', personId: 'me', readSeq: 0, historyFrom: 0, seq: 1, rev: 1 }
      expect(await readStateAt(storage().read, at)).toMatchObject({ unread: 1, mentionSeq: 1 })
      const wiped = { ...said, rev: 2, body: { type: 'recalled', by: 'lin', of: { type: 'own' } } } as const
      await storage().write((db) => wipeMessage(db, wiped))
      expect(await between(0, 9, 'oldest')).toEqual([wiped])
      expect(await readStateAt(storage().read, at)).toMatchObject({ unread: 0, mentionSeq: null })
      expect(await storage().read.selectFrom('mentions').selectAll().execute()).toEqual([])
    })

    test('about a card are those that name it, behind its own, in its conversation', async () => {
      const note = (cardId: string, summary: string) => ({ ...aNote, cardId, summary: { zh: summary, en: summary } })
      await storage().write((db) =>
        insertMessages(
          db,
          rows.message(1, { body: note('k', 'before') }),
          rows.message(2, { body: { type: 'card', cardId: 'k', tool: 'poll', summary: { zh: '', en: '' } } }),
          rows.message(3, { body: note('k', 'first'), senderId: 'lin' }),
          rows.message(4, { body: note('other', '"k"') }),
          rows.message(5, { body: note('k', 'second'), senderId: null }),
        ),
      )
      const found = await notesAbout(storage().read, { conversationId: 'c', seq: 2 }, 'k')
      expect(found.map(({ seq }) => seq)).toEqual([3, 5])
    })

    test('stand at one position each', async () => {
      await storage().write((db) => insertMessages(db, rows.message(1)))
      await expect(storage().write((db) => insertMessages(db, rows.message(1, { id: 'other' })))).rejects.toThrow()
    })

    test('MSG-5: unread and mentions are what counting from scratch gives', async () => {
      const line = fc.record({ senderId: fc.constantFrom('lin', 'me', null), body: fc.constantFrom(...bodies) })
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(line, { maxLength: 15 }),
          fc.nat(16),
          fc.nat(16),
          async (lines, readSeq, historyFrom) => {
            round += 1
            const conversationId = `round-${round}`
            const messages = lines.map((one, place) =>
              rows.message(place + 1, { ...one, id: `${conversationId}-${place}`, conversationId }),
            )
            await storage().write((db) => insertMessages(db, ...messages))
            const at = { conversationId, personId: 'me', readSeq, historyFrom, seq: messages.length, rev: 0 }
            const from = Math.max(readSeq, historyFrom)
            expect(await readStateAt(storage().read, at)).toEqual({
              conversationId,
              asOfRev: 0,
              ...countUnread(messages, from, 'me'),
            })
          },
        ),
        { numRuns: 60 },
      )
    })
  })

  function between(after: number, before: number, take: 'newest' | 'oldest', limit = 100) {
    return messagesBetween(storage().read, { conversationId: 'c', after, before, limit, take })
  }
}

const calling = { type: 'text' as const, mentions: [{ who: { personId: 'me' }, start: 0, length: 3 }] }
const aNote = { type: 'cardNote' as const, note: 'remind' as const, tool: 'poll', mentions: [] }

const bodies: readonly MessageBody[] = [
  { type: 'text', text: 'plain “quotes” \\ \n 😀 𠮷 \u0000 \u2028', mentions: [] },
  {
    type: 'text',
    text: '@me @me @all',
    mentions: [
      { who: { personId: 'me' }, start: 0, length: 3 },
      { who: { personId: 'me' }, start: 4, length: 3 },
      { who: 'all', start: 8, length: 4 },
    ],
  },
  { type: 'text', text: '@other', mentions: [{ who: { personId: 'other' }, start: 0, length: 6 }] },
  { type: 'card', cardId: 'k', tool: 'poll', summary: { zh: '投票', en: 'Poll' } },
  {
    type: 'cardNote',
    note: 'remind',
    cardId: 'k',
    tool: 'poll',
    summary: { zh: '', en: '' },
    mentions: ['me', 'me', 'lin'],
  },
  { type: 'system', code: 'membersAdded', by: 'lin', people: ['me'], text: null },
  { type: 'recalled', by: 'lin', of: { type: 'own' } },
  { type: 'recalled', by: 'me', of: { type: 'robot', name: '构建 🚀' } },
]
