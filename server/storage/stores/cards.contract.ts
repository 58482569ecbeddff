import { beforeEach, describe, expect, test } from 'vitest'
import { insertGroup, insertMessages, rows, type StorageOfTest } from '../rows.contract.ts'
import type { Tables } from '../tables.ts'
import {
  audienceOf,
  cardsByEnd,
  cardsOfTool,
  cardsSince,
  countsOf,
  entriesBy,
  entriesOf,
  findCard,
  findCards,
  findEntry,
  insertCard,
  missingFrom,
  saveEntry,
  updateCard,
} from './cards.store.ts'
import { insertMembers } from './members.store.ts'

export function cardsContract(storage: StorageOfTest): void {
  /** A card and the message it hangs on, which is message number `seq`. */
  const put = (id: string, seq: number, change: Partial<Tables['cards']> = {}) =>
    storage().write(async (db) => {
      await insertMessages(db, rows.message(seq, { id: `m-${id}` }))
      await insertCard(db, rows.card(id, { createdRev: seq, rev: seq, ...change }))
    })
  const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id).sort()

  describe('cards', () => {
    beforeEach(() => storage().write((db) => insertGroup(db, 'c', ['lin', 'wang', 'zhao'])))

    test('are kept whole, with the position of their message', async () => {
      await put('k', 3, { content: '{"a":"😀"}', endsAt: 1_772_416_800_000 })
      expect(await findCard(storage().read, 'k')).toEqual({
        ...rows.card('k', { createdRev: 3, rev: 3, content: '{"a":"😀"}', endsAt: 1_772_416_800_000 }),
        seq: 3,
      })
      expect(await findCard(storage().read, 'no')).toBe(null)
      expect(ids(await findCards(storage().read, ['k', 'no']))).toEqual(['k'])
      expect(await findCards(storage().read, [])).toEqual([])
    })

    test('are told since a rev, not from before a newcomer’s time', async () => {
      await put('old', 1)
      await put('new', 4)
      await storage().write((db) => updateCard(db, 'old', { state: '{"n":1}', revision: 2, rev: 9 }))
      const since = async (rev: number, historyFrom: number) =>
        ids(await cardsSince(storage().read, { conversationId: 'c', rev, historyFrom }))
      expect(await since(0, 0)).toEqual(['new', 'old'])
      expect(await since(4, 0)).toEqual(['old'])
      expect(await since(0, 1)).toEqual(['new'])
      expect(await findCard(storage().read, 'old')).toMatchObject({ state: '{"n":1}', revision: 2, rev: 9 })
    })

    test('of one tool are listed newest first, page by page', async () => {
      for (const seq of [1, 2, 3]) await put(`k${seq}`, seq)
      await put('form', 4, { tool: 'form' })
      const list = { conversationId: 'c', tool: 'poll', before: null, historyFrom: 0, limit: 2 }
      const listed = async (change: object) =>
        (await cardsOfTool(storage().read, { ...list, ...change })).map(({ id }) => id)
      expect(await listed({})).toEqual(['k3', 'k2'])
      expect(await listed({ before: 'k2' })).toEqual(['k1'])
      expect(await listed({ historyFrom: 2 })).toEqual(['k3'])
    })

    test('have one entry a person, the last one', async () => {
      await put('k', 1)
      const enter = (personId: string, at: number, text: string) =>
        storage().write((db) => saveEntry(db, { cardId: 'k', personId, entry: text, rev: at, at }))
      await enter('wang', 2, '"first"')
      await enter('lin', 1, '"mine"')
      await enter('wang', 3, '"second"')
      expect(await findEntry(storage().read, 'k', 'wang')).toEqual({
        cardId: 'k',
        personId: 'wang',
        entry: '"second"',
        rev: 3,
        at: 3,
      })
      expect(await findEntry(storage().read, 'k', 'zhao')).toBe(null)
      expect((await entriesOf(storage().read, 'k')).map(({ personId }) => personId)).toEqual(['lin', 'wang'])
      expect((await entriesBy(storage().read, 'lin', ['k', 'no'])).map(({ entry }) => entry)).toEqual(['"mine"'])
      expect(await entriesBy(storage().read, 'lin', [])).toEqual([])
    })

    test('TOOL-6: have who was there as audience; later joiners count once they answer, leavers no more', async () => {
      await put('k', 5)
      const card = rows.card('k')
      const all = async () => ({
        ...(await countsOf(storage().read, card)),
        audience: await audienceOf(storage().read, card),
        of: (await countsOf(storage().read, card)).audience,
        missing: await missingFrom(storage().read, card),
      })
      const three = ['lin', 'wang', 'zhao']
      expect(await all()).toEqual({ answered: 0, audience: three, of: 3, missing: three })
      await storage().write((db) => insertMembers(db, [rows.member('late', { joinedRev: 6, position: 9 })]))
      expect(await all()).toEqual({ answered: 0, audience: three, of: 3, missing: three })
      await storage().write((db) => saveEntry(db, { cardId: 'k', personId: 'late', entry: '1', rev: 7, at: 7 }))
      expect(await all()).toEqual({ answered: 1, audience: three, of: 4, missing: three })
      await storage().write(async (db) => {
        await saveEntry(db, { cardId: 'k', personId: 'lin', entry: '1', rev: 8, at: 8 })
        await db.updateTable('members').set({ present: 0 }).where('personId', '=', 'wang').execute()
      })
      expect(await all()).toEqual({ answered: 2, audience: ['lin', 'zhao'], of: 3, missing: ['zhao'] })
    })

    test('TOOL-3: that end by themselves are told in order, until they ended', async () => {
      expect(await cardsByEnd(storage().read, 9)).toEqual([])
      await put('late', 1, { endsAt: 300 })
      await put('soon', 2, { endsAt: 100 })
      await put('never', 3)
      await put('over', 4, { endsAt: 50, endedAt: 50 })
      const [soon, late] = [
        { id: 'soon', at: 100 },
        { id: 'late', at: 300 },
      ]
      expect(await cardsByEnd(storage().read, 9)).toEqual([soon, late])
      expect(await cardsByEnd(storage().read, 1)).toEqual([soon])
    })
  })
}
