import { beforeEach, describe, expect, test } from 'vitest'
import { insertGroup, insertPeople, rows, type StorageOfTest } from '../rows.contract.ts'
import { companionsAmong, contactsAmong, contactsOf, factsOf, findPeople, findPerson } from './people.store.ts'

export function peopleContract(storage: StorageOfTest): void {
  describe('people', () => {
    beforeEach(async () => {
      await storage().write(async (db) => {
        await db
          .insertInto('enterprises')
          .values({ id: 'acme', name: 'Acme', shortName: 'A', creatorId: null })
          .execute()
        await insertPeople(
          db,
          rows.person('lin', { name: '林夏', latinName: 'Lin Xia', title: 'Designer', mobile: '138' }),
          rows.person('friend', { enterpriseId: null, account: null, hidden: 1, seesNobody: 1, externalContact: 0 }),
          rows.person('gone', { leftAt: 5 }),
        )
        await db
          .insertInto('contacts')
          .values(['friend', 'gone'].map((contactId) => ({ personId: 'lin', contactId, since: 1 })))
          .execute()
      })
    })

    test('are told by name and enterprise, a WeChat user without one', async () => {
      expect(await findPerson(storage().read, 'lin')).toEqual({
        id: 'lin',
        name: '林夏',
        latinName: 'Lin Xia',
        title: 'Designer',
        enterpriseId: 'acme',
        enterpriseName: 'A',
      })
      expect(await findPerson(storage().read, 'friend')).toMatchObject({ enterpriseId: null, enterpriseName: null })
      expect(await findPerson(storage().read, 'nobody')).toBe(null)
    })

    test('are found many at a time, each once, unknown ones left out', async () => {
      const ids = ['lin', 'lin', 'nobody', ...Array.from({ length: 2500 }, (_, place) => `no-${place}`), 'friend']
      expect((await findPeople(storage().read, ids)).map(({ id }) => id).sort()).toEqual(['friend', 'lin'])
      expect(await findPeople(storage().read, [])).toEqual([])
    })

    test('have facts that are true or false', async () => {
      expect(await factsOf(storage().read, ['friend'])).toEqual([
        { id: 'friend', enterpriseId: null, hidden: true, seesNobody: true, externalContact: false, left: false },
      ])
      expect(await factsOf(storage().read, ['gone'])).toMatchObject([{ left: true, externalContact: true }])
      expect(await factsOf(storage().read, [])).toEqual([])
    })

    test('are contacts one way at a time; who left is no longer listed', async () => {
      expect((await contactsOf(storage().read, 'lin')).map(({ id }) => id)).toEqual(['friend'])
      expect(await contactsOf(storage().read, 'friend')).toEqual([])
      expect([...(await contactsAmong(storage().read, 'lin', ['friend', 'nobody']))]).toEqual(['friend'])
      expect(await contactsAmong(storage().read, 'lin', [])).toEqual(new Set())
    })

    test('are companions while the asker is in a conversation with them', async () => {
      await storage().write((db) => insertGroup(db, 'c', ['lin', 'friend']))
      expect([...(await companionsAmong(storage().read, 'lin', ['friend', 'gone']))]).toEqual(['friend'])
      await storage().write((db) =>
        db.updateTable('members').set({ present: 0 }).where('personId', '=', 'lin').execute(),
      )
      expect(await companionsAmong(storage().read, 'lin', ['friend'])).toEqual(new Set())
    })
  })
}
