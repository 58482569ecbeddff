import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['departments']

/** All departments of an enterprise, sisters in their order. */
export async function departmentNodes(db: Db, enterpriseId: string): Promise<Row[]> {
  return db
    .selectFrom('departments')
    .selectAll()
    .where('enterpriseId', '=', enterpriseId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** How many people of the staff are directly in each of these departments, hidden ones too. */
export async function peopleCounts(db: Db, departmentIds: readonly string[]): Promise<Map<string, number>> {
  if (departmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('departmentPeople')
    .innerJoin('people', 'people.id', 'departmentPeople.personId')
    .select((eb) => ['departmentPeople.departmentId', eb.fn.countAll<number>().as('people')])
    .where('departmentPeople.departmentId', 'in', [...departmentIds])
    .where('people.leftAt', 'is', null)
    .groupBy('departmentPeople.departmentId')
    .execute()
  return new Map(rows.map(({ departmentId, people }) => [departmentId, Number(people)]))
}

export async function insertDepartments(db: Db, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('departments')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
}

export async function changeDepartment(
  db: Db,
  id: string,
  change: Partial<Pick<Row, 'name' | 'parentId' | 'position'>>,
): Promise<void> {
  await db.updateTable('departments').set(change).where('id', '=', id).execute()
}

/** Writes the order of sisters: places from 0 on. */
export async function orderDepartments(db: Db, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await changeDepartment(db, id, { position })
}

export async function deleteDepartment(db: Db, id: string): Promise<void> {
  await db.deleteFrom('departmentPeople').where('departmentId', '=', id).execute()
  await db.deleteFrom('departments').where('id', '=', id).execute()
}
