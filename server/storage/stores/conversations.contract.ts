import { describe, expect, test } from 'vitest'
import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import { insertGroup, type StorageOfTest } from '../rows.contract.ts'
import {
  directKeyOf,
  findConversation,
  findDirect,
  insertConversation,
  takeRev,
  takeSeq,
} from './conversations.store.ts'

export function conversationsContract(storage: StorageOfTest): void {
  describe('a conversation', () => {
    test('is kept whole and starts empty', async () => {
      await storage().write((db) => insertConversation(db, { ...group, directKey: null }))
      expect(await findConversation(storage().read, 'c')).toEqual({ ...group, muteAllUntil: null, seq: 0, rev: 1 })
      expect(await findConversation(storage().read, 'no')).toBe(null)
    })

    test('of two people is found by both, and is one', async () => {
      expect(directKeyOf('b', 'a')).toBe(directKeyOf('a', 'b'))
      const direct = { ...group, kind: 'direct', directKey: directKeyOf('a', 'b') } as const
      await storage().write((db) => insertConversation(db, direct))
      expect(await findDirect(storage().read, directKeyOf('b', 'a'))).toBe('c')
      expect(await findDirect(storage().read, directKeyOf('b', 'x'))).toBe(null)
      await expect(storage().write((db) => insertConversation(db, { ...direct, id: 'd' }))).rejects.toThrow()
    })

    test('gives out positions and revs without a gap, and takes back what was undone', async () => {
      await storage().write((db) => insertGroup(db, 'c', []))
      const taken = await Promise.allSettled(
        Array.from({ length: 12 }, (_, place) =>
          storage().write(async (db) => {
            const [next] = place % 2 === 0 ? await takeSeq(db, { id: 'c' }) : await takeRev(db, { id: 'c' })
            if (place === 4) throw new Error('undone')
            return next
          }),
        ),
      )
      const kept = taken.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      expect(kept.map((next) => next?.rev)).toEqual(Array.from({ length: 11 }, (_, place) => place + 2))
      expect(await findConversation(storage().read, 'c')).toMatchObject({ seq: 5, rev: 12 })
      expect(await storage().write((db) => takeSeq(db, { id: 'no' }))).toEqual([])
    })
  })
}

const group: Omit<Conversation, 'seq' | 'rev'> = {
  id: 'c',
  kind: 'department',
  enterpriseId: 'acme',
  departmentId: 'lab',
  name: 'Lab “実験” 🧪',
  state: 'closed',
  switches: { ...noSwitches, muteAll: true },
  notice: { text: 'Read\nme', by: 'lin', at: 1_772_416_800_000 },
  ownerId: 'lin',
  memberCount: 2,
  faces: ['lin', 'wang'],
  createdAt: 1_772_416_800_000,
}
