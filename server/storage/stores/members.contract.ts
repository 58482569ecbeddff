import { beforeEach, describe, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import { insertGroup, insertPeople, rows, type StorageOfTest } from '../rows.contract.ts'
import {
  advanceRead,
  conversationIdsOf,
  insertMembers,
  membersSince,
  newcomersIn,
  presentAmong,
  presentMembers,
  standingRow,
} from './members.store.ts'
import { mineIn, mineOf } from './mine.store.ts'

export function membersContract(storage: StorageOfTest): void {
  describe('members', () => {
    beforeEach(async () => {
      await storage().write(async (db) => {
        await insertPeople(db, rows.person('lin'), rows.person('wang', { enterpriseId: null, externalContact: 0 }))
        await insertGroup(db, 'c', ['lin'])
        await insertGroup(db, 'd', ['lin'])
        await insertMembers(db, [
          rows.member('wang', { position: 2, mutedUntil: 9, historyFrom: 4, rev: 7, handAdded: 0 }),
          rows.member('left', { position: 1, present: 0, rev: 8 }),
        ])
      })
    })

    test('stand in a conversation with everything that is asked of them, in one row', async () => {
      const [row] = await standingRow(storage().read, { conversationId: 'c', personId: 'wang' })
      expect(row).toEqual({
        conversationId: 'c',
        kind: 'internal',
        state: 'open',
        switches: JSON.stringify(noSwitches),
        muteAllUntil: null,
        name: 'c',
        ownerId: 'lin',
        groupEnterpriseId: 'acme',
        memberCount: 1,
        seq: 0,
        rev: 1,
        rank: 'member',
        mutedUntil: 9,
        handAdded: 0,
        historyFrom: 4,
        readSeq: 0,
        personEnterpriseId: null,
        externalContact: 0,
      })
    })

    test('who left, never came or are asked for elsewhere stand nowhere', async () => {
      for (const asked of [
        { conversationId: 'c', personId: 'left' },
        { conversationId: 'c', personId: 'nobody' },
        { conversationId: 'd', personId: 'wang' },
      ]) {
        expect(await standingRow(storage().read, asked)).toEqual([])
      }
    })

    test('are listed in order of joining while they are present', async () => {
      expect((await presentMembers(storage().read, 'c')).map(({ personId }) => personId)).toEqual(['lin', 'wang'])
      expect(await presentAmong(storage().read, 'c', ['wang', 'left', 'nobody'])).toEqual(new Set(['wang']))
      expect(await presentAmong(storage().read, 'c', [])).toEqual(new Set())
    })

    test('are told since a rev, also those who left', async () => {
      const since = async (rev: number) =>
        (await membersSince(storage().read, 'c', rev)).map(({ personId, present }) => [personId, present])
      expect(await since(6)).toEqual([
        ['left', false],
        ['wang', true],
      ])
      expect(await since(8)).toEqual([])
    })

    test('who came late are known by where their history begins', async () => {
      expect(await newcomersIn(storage().read, 'c')).toEqual(new Map([['wang', 4]]))
      expect(await newcomersIn(storage().read, 'd')).toEqual(new Map())
    })

    test('read on, never back, and not after they left', async () => {
      const read = (personId: string, readSeq: number) =>
        storage().write((db) => advanceRead(db, { conversationId: 'c', personId, readSeq }))
      await read('wang', 5)
      await read('wang', 3)
      await read('left', 5)
      const kept = await storage()
        .read.selectFrom('members')
        .select(['personId', 'readSeq'])
        .where('conversationId', '=', 'c')
        .execute()
      expect(Object.fromEntries(kept.map(({ personId, readSeq }) => [personId, readSeq]))).toEqual({
        lin: 0,
        wang: 5,
        left: 0,
      })
    })

    test('know their conversations, with their own row in each', async () => {
      expect((await conversationIdsOf(storage().read, 'lin')).sort()).toEqual(['c', 'd'])
      expect(await conversationIdsOf(storage().read, 'left')).toEqual([])
      const mine = await mineOf(storage().read, 'wang')
      expect(mine).toMatchObject([{ conversation: { id: 'c' }, member: { personId: 'wang', historyFrom: 4 } }])
      expect(await mineIn(storage().read, 'wang', 'c')).toEqual(mine[0])
      expect(await mineIn(storage().read, 'left', 'c')).toBe(null)
      expect(await mineIn(storage().read, 'wang', 'd')).toBe(null)
    })

    test('may be two thousand at once', async () => {
      const many = Array.from({ length: 2000 }, (_, n) =>
        rows.member(`p${n}`, { conversationId: 'd', position: n + 1 }),
      )
      await storage().write((db) => insertMembers(db, many))
      expect(await presentMembers(storage().read, 'd')).toHaveLength(2001)
    })
  })
}
