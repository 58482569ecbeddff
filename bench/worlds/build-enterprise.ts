import type { Work } from '../../server/domain/once.ts'

export interface EnterpriseWorld {
  readonly departments: number
  readonly people: number
}

/** So many leaf departments stand below one of these. */
const leavesBelow = 25

/** A large enterprise: leaf departments of equal size below some upper ones, the first of each leading it. */
export async function buildEnterprise({ db }: Work, { departments, people }: EnterpriseWorld): Promise<void> {
  await db
    .insertInto('enterprises')
    .values({ id: 'bench', name: '压测科技有限公司', shortName: '压测科技', creatorId: null })
    .execute()
  const insertDepartment = (id: string, parentId: string | null, position: number) =>
    db
      .insertInto('departments')
      .values({ id, enterpriseId: 'bench', parentId, name: `部门 ${id}`, position })
      .execute()
  await insertDepartment('root', null, 0)
  for (let place = 0; place < departments / leavesBelow; place += 1)
    await insertDepartment(`upper-${place}`, 'root', place)
  for (let place = 0; place < departments; place += 1) {
    await insertDepartment(`leaf-${place}`, `upper-${Math.floor(place / leavesBelow)}`, place)
  }
  for (let place = 0; place < people; place += 1) {
    await db
      .insertInto('people')
      .values(personRow(`person-${place}`))
      .execute()
    const row = { departmentId: `leaf-${place % departments}`, personId: `person-${place}`, position: place }
    await db
      .insertInto('departmentPeople')
      .values({ ...row, leads: place < departments ? 1 : 0 })
      .execute()
  }
}

function personRow(id: string) {
  const nothing = { latinName: null, title: null, mobile: null, passwordHash: null, leftAt: null }
  const flags = { activated: 1, wechatBound: 1, hidden: 0, seesNobody: 0, externalContact: 0 } as const
  return { id, name: `同事 ${id}`, enterpriseId: 'bench', account: id, ...nothing, ...flags }
}
