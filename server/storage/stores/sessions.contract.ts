import { describe, expect, test } from 'vitest'
import { insertPeople, rows, type StorageOfTest } from '../rows.contract.ts'
import { deleteSession, deleteSessionsOf, findAccount, findSession, insertSession } from './sessions.store.ts'

export function sessionsContract(storage: StorageOfTest): void {
  const start = (tokenHash: string, personId: string) =>
    storage().write((db) => insertSession(db, { tokenHash, personId, createdAt: 1 }))

  describe('sessions', () => {
    test('end one by one, or all of a person', async () => {
      for (const hash of ['one', 'two', 'three']) await start(hash, 'lin')
      await start('other', 'wang')
      expect(await findSession(storage().read, 'one')).toEqual({ personId: 'lin' })
      await storage().write((db) => deleteSession(db, 'one'))
      expect(await findSession(storage().read, 'one')).toBe(null)
      expect(await findSession(storage().read, 'two')).not.toBe(null)
      await storage().write((db) => deleteSessionsOf(db, 'lin'))
      expect(await findSession(storage().read, 'three')).toBe(null)
      expect(await findSession(storage().read, 'other')).toEqual({ personId: 'wang' })
    })
  })

  describe('an account', () => {
    test('is found only with a password, activated and not left', async () => {
      await storage().write((db) =>
        insertPeople(
          db,
          rows.person('lin', { passwordHash: 'hash' }),
          rows.person('bare'),
          rows.person('new', { passwordHash: 'hash', activated: 0 }),
          rows.person('gone', { passwordHash: 'hash', leftAt: 1 }),
        ),
      )
      expect(await findAccount(storage().read, 'lin')).toEqual({ personId: 'lin', passwordHash: 'hash' })
      for (const account of ['bare', 'new', 'gone', 'nobody'])
        expect(await findAccount(storage().read, account)).toBe(null)
    })

    test('belongs to one person', async () => {
      const twice = storage().write((db) => insertPeople(db, rows.person('a'), rows.person('b', { account: 'a' })))
      await expect(twice).rejects.toThrow()
    })
  })
}
