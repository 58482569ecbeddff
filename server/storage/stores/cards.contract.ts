import { beforeEach, describe, expect, test } from 'vitest'
import { insertGroup, insertMessages, rows, type StorageOfTest } from '../rows.contract.ts'
import type { Tables } from '../tables.ts'
import {
  audienceOf,
  cardsByMoment,
  cardsOfTool,
  cardsSince,
  countsOf,
  deleteEntry,
  entriesBy,
  entriesOf,
  findCard,
  findCards,
  findEntry,
  insertCard,
  insertVersion,
  missingFrom,
  saveEntry,
  updateCard,
  versionsOf,
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
        storage().write((db) => saveEntry(db, { cardId: 'k', personId, slot: '', entry: text, rev: at, at }))
      await enter('wang', 2, '"first"')
      await enter('lin', 1, '"mine"')
      await enter('wang', 3, '"second"')
      expect(await findEntry(storage().read, { cardId: 'k', personId: 'wang', slot: '' })).toEqual({
        cardId: 'k',
        personId: 'wang',
        slot: '',
        entry: '"second"',
        rev: 3,
        at: 3,
      })
      expect(await findEntry(storage().read, { cardId: 'k', personId: 'zhao', slot: '' })).toBe(null)
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
      await storage().write((db) =>
        saveEntry(db, { cardId: 'k', personId: 'late', slot: '', entry: '1', rev: 7, at: 7 }),
      )
      expect(await all()).toEqual({ answered: 1, audience: three, of: 4, missing: three })
      await storage().write(async (db) => {
        await saveEntry(db, { cardId: 'k', personId: 'lin', slot: '', entry: '1', rev: 8, at: 8 })
        await db.updateTable('members').set({ present: 0 }).where('personId', '=', 'wang').execute()
      })
      expect(await all()).toEqual({ answered: 2, audience: ['lin', 'zhao'], of: 3, missing: ['zhao'] })
    })

    test('keep several entries of a person apart by slot; the slot that counts says who has answered', async () => {
      const card = rows.card('k', { createdRev: 1, slot: 'tue' })
      await put('k', 1, { slot: 'tue' })
      await put('any', 2, { slot: null })
      await storage().write(async (db) => {
        for (const [cardId, slot, at] of [
          ['k', 'mon', 1],
          ['k', 'tue', 2],
          ['any', 'a', 3],
          ['any', 'b', 4],
        ] as const) {
          await saveEntry(db, { cardId, personId: 'lin', slot, entry: `"${slot}"`, rev: at, at })
        }
        await saveEntry(db, { cardId: 'k', personId: 'wang', slot: 'mon', entry: '1', rev: 5, at: 5 })
      })
      expect((await entriesBy(storage().read, 'lin', ['k'])).map(({ entry }) => entry)).toEqual(['"tue"'])
      expect((await entriesBy(storage().read, 'lin', ['any'])).map(({ entry }) => entry)).toEqual(['"a"', '"b"'])
      expect(await entriesOf(storage().read, 'k')).toHaveLength(3)
      expect((await countsOf(storage().read, card)).answered).toBe(1)
      expect((await countsOf(storage().read, rows.card('any', { createdRev: 2, slot: null }))).answered).toBe(1)
      expect(await missingFrom(storage().read, card)).toEqual(['wang', 'zhao'])
      await storage().write((db) => deleteEntry(db, { cardId: 'k', personId: 'lin', slot: 'tue' }))
      expect((await countsOf(storage().read, card)).answered).toBe(0)
      expect(await entriesOf(storage().read, 'k')).toHaveLength(2)
    })

    test('TOOL-6: that ask only some have those as audience, as far as they are there', async () => {
      await put('k', 5)
      const card = rows.card('k', { asks: '["wang","gone"]' })
      expect(await audienceOf(storage().read, card)).toEqual(['wang'])
      expect((await countsOf(storage().read, card)).audience).toBe(1)
      expect(await missingFrom(storage().read, card)).toEqual(['wang'])
    })

    test('keep what they said before, the latest first', async () => {
      await put('k', 1)
      await storage().write(async (db) => {
        for (const revision of [1, 2, 3]) {
          await insertVersion(db, { cardId: 'k', revision, content: `"${revision}"`, by: 'lin', at: revision })
        }
      })
      expect((await versionsOf(storage().read, 'k', 2)).map(({ content }) => content)).toEqual(['"3"', '"2"'])
    })

    test('TOOL-3: that wake or end by themselves are told in order, until they ended', async () => {
      expect(await cardsByMoment(storage().read, 9)).toEqual([])
      await put('late', 1, { endsAt: 300 })
      await put('soon', 2, { endsAt: 100 })
      await put('never', 3)
      await put('over', 4, { endsAt: 50, wakesAt: 40, endedAt: 50 })
      await put('both', 5, { endsAt: 400, wakesAt: 200 })
      await put('wakes', 6, { wakesAt: 500 })
      const [soon, both, late, wakes] = [
        { id: 'soon', at: 100 },
        { id: 'both', at: 200 },
        { id: 'late', at: 300 },
        { id: 'wakes', at: 500 },
      ]
      expect(await cardsByMoment(storage().read, 9)).toEqual([soon, both, late, wakes])
      expect(await cardsByMoment(storage().read, 1)).toEqual([soon])
    })
  })
}
