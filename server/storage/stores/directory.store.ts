import type { Department } from '#shared/domain/department.ts'
import type { Person } from '#shared/domain/person.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'

const asDepartment = (db: Db) =>
  db.selectFrom('departments').select((eb) => [
    'departments.id',
    'departments.enterpriseId',
    'departments.parentId',
    'departments.name',
    eb
      .selectFrom('departmentPeople')
      .innerJoin('people', 'people.id', 'departmentPeople.personId')
      .whereRef('departmentPeople.departmentId', '=', 'departments.id')
      .where('people.hidden', '=', 0)
      .where('people.leftAt', 'is', null)
      .select((count) => count.fn.countAll<number>().as('people'))
      .as('people'),
  ])

interface DepartmentRow extends Omit<Department, 'people'> {
  readonly people: number | string | bigint | null
}

const toDepartment = (row: DepartmentRow): Department => ({ ...row, people: Number(row.people ?? 0) })

export async function findDepartment(db: Db, id: string): Promise<Department | null> {
  const row = await asDepartment(db).where('departments.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDepartment(row)
}

/** The departments right below one, or the root of an enterprise, in their order. */
export async function departmentsBelow(db: Db, enterpriseId: string, parentId: string | null): Promise<Department[]> {
  const rows = await asDepartment(db)
    .where('departments.enterpriseId', '=', enterpriseId)
    .where('departments.parentId', parentId === null ? 'is' : '=', parentId)
    .orderBy('departments.position')
    .execute()
  return rows.map(toDepartment)
}

const visiblePeople = (db: Db) =>
  db
    .selectFrom('people')
    .innerJoin('enterprises', 'enterprises.id', 'people.enterpriseId')
    .select([
      'people.id',
      'people.name',
      'people.latinName',
      'people.title',
      'people.enterpriseId',
      'enterprises.shortName as enterpriseName',
    ])
    .where('people.hidden', '=', 0)
    .where('people.leftAt', 'is', null)

/** Who is directly in a department, leaders first; hidden people are left out. @see ADM-5 */
export async function peopleIn(db: Db, departmentId: string): Promise<Person[]> {
  return visiblePeople(db)
    .innerJoin('departmentPeople', 'departmentPeople.personId', 'people.id')
    .where('departmentPeople.departmentId', '=', departmentId)
    .orderBy('departmentPeople.leads', 'desc')
    .orderBy('departmentPeople.position')
    .execute()
}

/** Staff whose name or Latin name contains the text; `%` and `_` in it stand for themselves. */
export async function searchStaff(db: Db, enterpriseId: string, text: string, limit: number): Promise<Person[]> {
  return visiblePeople(db)
    .where('people.enterpriseId', '=', enterpriseId)
    .where(containsText(['people.name', 'people.latinName'], text))
    .orderBy('people.name')
    .limit(limit)
    .execute()
}

/** The departments a person is directly in. */
export async function departmentsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('departmentPeople').select('departmentId').where('personId', '=', personId).execute()
  return rows.map(({ departmentId }) => departmentId)
}

/** These departments of the enterprise and every one above them. */
export async function departmentsAbove(db: Db, enterpriseId: string, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  let next = [...ids]
  while (next.length > 0) {
    const rows = await db
      .selectFrom('departments')
      .select(['id', 'parentId'])
      .where('enterpriseId', '=', enterpriseId)
      .where('id', 'in', next)
      .execute()
    for (const { id } of rows) found.add(id)
    next = rows.flatMap(({ parentId }) => (parentId === null || found.has(parentId) ? [] : [parentId]))
  }
  return [...found]
}
