import { beforeEach, describe, expect, test } from 'vitest'
import { insertPeople, rows, type StorageOfTest } from '../rows.contract.ts'
import { departmentsBelow, findDepartment, peopleIn, searchStaff } from './directory.store.ts'

export function directoryContract(storage: StorageOfTest): void {
  describe('the directory', () => {
    beforeEach(async () => {
      await storage().write(async (db) => {
        await db
          .insertInto('enterprises')
          .values({ id: 'acme', name: 'Acme', shortName: 'A', creatorId: null })
          .execute()
        const department = (id: string, parentId: string | null, position: number) => ({
          id,
          parentId,
          position,
          name: id,
          enterpriseId: 'acme',
        })
        await db
          .insertInto('departments')
          .values([department('root', null, 0), department('sales', 'root', 2), department('lab', 'root', 1)])
          .execute()
        await insertPeople(
          db,
          rows.person('lin', { name: '林夏', latinName: 'Lin Xia' }),
          rows.person('boss', { name: 'Boss' }),
          rows.person('shy', { name: 'Shy', hidden: 1 }),
          rows.person('gone', { name: 'Gone', leftAt: 1 }),
          rows.person('odd', { name: '100%_o\\dd' }),
          rows.person('ally', { name: '林木', enterpriseId: 'partner' }),
        )
        const place = (personId: string, position: number, leads: 0 | 1 = 0) => ({
          departmentId: 'lab',
          personId,
          position,
          leads,
        })
        await db
          .insertInto('departmentPeople')
          .values([place('lin', 0), place('shy', 1), place('gone', 2), place('boss', 3, 1)])
          .execute()
      })
    })

    test('is a tree in its order, with how many visible people are directly in each department', async () => {
      expect(await departmentsBelow(storage().read, 'acme', null)).toMatchObject([{ id: 'root', people: 0 }])
      expect((await departmentsBelow(storage().read, 'acme', 'root')).map(({ id, people }) => [id, people])).toEqual([
        ['lab', 2],
        ['sales', 0],
      ])
      expect(await findDepartment(storage().read, 'lab')).toMatchObject({ parentId: 'root', people: 2 })
      expect(await findDepartment(storage().read, 'nowhere')).toBe(null)
    })

    test('lists a department with its leaders first, without who is hidden or has left', async () => {
      expect((await peopleIn(storage().read, 'lab')).map(({ id }) => id)).toEqual(['boss', 'lin'])
    })

    test('is searched by part of either name, whatever the case, in one enterprise', async () => {
      const found = async (text: string) => (await searchStaff(storage().read, 'acme', text, 10)).map(({ id }) => id)
      expect(await found('林')).toEqual(['lin'])
      expect(await found('lin x')).toEqual(['lin'])
      expect(await found('BOSS')).toEqual(['boss'])
      expect(await found('Shy')).toEqual([])
      expect(await found('Gone')).toEqual([])
    })

    test('takes the characters of patterns for what they are', async () => {
      for (const text of ['%', '_', '\\', '0%_o\\d']) {
        expect(
          (await searchStaff(storage().read, 'acme', text, 10)).map(({ id }) => id),
          text,
        ).toEqual(['odd'])
      }
      expect(await searchStaff(storage().read, 'acme', "'; --", 10)).toEqual([])
    })

    test('answers no more than it was asked for', async () => {
      expect(await searchStaff(storage().read, 'acme', 'o', 1)).toHaveLength(1)
    })
  })
}
