import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Department = Pick<Tables['departments'], 'id' | 'enterpriseId' | 'parentId' | 'name'>

export async function findDepartments(db: Db, ids: readonly string[]): Promise<Department[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('departments')
    .select(['id', 'enterpriseId', 'parentId', 'name'])
    .where('id', 'in', [...ids])
    .execute()
}

/** Of these departments, which have children: no leaves. */
export async function parentsAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('departments')
    .select('parentId')
    .distinct()
    .where('parentId', 'in', [...ids])
    .execute()
  return new Set(rows.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))
}

/** Somebody directly in a department; `addable` may be added without a hand. @see DEP-4 */
export interface DepartmentPerson {
  readonly departmentId: string
  readonly personId: string
  readonly leads: boolean
  readonly addable: boolean
}

/** Everyone directly in these departments who has not left, in order of joining. */
export async function peopleOfDepartments(db: Db, departmentIds: readonly string[]): Promise<DepartmentPerson[]> {
  if (departmentIds.length === 0) return []
  const rows = await db
    .selectFrom('departmentPeople')
    .innerJoin('people', 'people.id', 'departmentPeople.personId')
    .select([
      'departmentPeople.departmentId',
      'people.id',
      'departmentPeople.leads',
      'people.hidden',
      'people.seesNobody',
    ])
    .where('departmentPeople.departmentId', 'in', [...departmentIds])
    .where('people.leftAt', 'is', null)
    .orderBy('departmentPeople.position')
    .orderBy('people.id')
    .execute()
  return rows.map(({ departmentId, id, leads, hidden, seesNobody }) => ({
    departmentId,
    personId: id,
    leads: leads === 1,
    addable: hidden === 0 && seesNobody === 0,
  }))
}

/** The departments these people are in, and those whose group a hand put them in or took them out of. */
export async function departmentsConcerning(db: Db, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const wanted = [...personIds]
  const own = await db
    .selectFrom('departmentPeople')
    .select('departmentId')
    .distinct()
    .where('personId', 'in', wanted)
    .execute()
  const edited = await db
    .selectFrom('departmentGroups')
    .innerJoin('departmentEdits', 'departmentEdits.conversationId', 'departmentGroups.conversationId')
    .select('departmentGroups.departmentId')
    .distinct()
    .where('departmentEdits.personId', 'in', wanted)
    .execute()
  return [...own, ...edited].map(({ departmentId }) => departmentId)
}

/** Of these people, who has left the enterprise. */
export async function leaversAmong(db: Db, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('id', 'in', [...personIds])
    .where('leftAt', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** All departments of an enterprise, and those its groups still follow although they are gone. */
export async function allDepartments(db: Db, enterpriseId: string): Promise<string[]> {
  const there = await db
    .selectFrom('departments')
    .select('id')
    .where('enterpriseId', '=', enterpriseId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const followed = await db
    .selectFrom('departmentGroups')
    .innerJoin('conversations', 'conversations.id', 'departmentGroups.conversationId')
    .select('departmentGroups.departmentId as id')
    .where('conversations.enterpriseId', '=', enterpriseId)
    .execute()
  return [...new Set([...there, ...followed].map(({ id }) => id))]
}

/** Leaf departments with so many people or more, one of them addable, and no group yet. @see DEP-2, DEP-4 */
export async function departmentsWithoutGroup(db: Db, enterpriseId: string, leastPeople: number): Promise<string[]> {
  const rows = await db
    .selectFrom('departments')
    .innerJoin('departmentPeople', 'departmentPeople.departmentId', 'departments.id')
    .innerJoin('people', 'people.id', 'departmentPeople.personId')
    .select('departments.id')
    .where('departments.enterpriseId', '=', enterpriseId)
    .where('people.leftAt', 'is', null)
    .where('departments.id', 'not in', (eb) =>
      eb.selectFrom('departments as child').select('child.parentId').where('child.parentId', 'is not', null),
    )
    .where('departments.id', 'not in', (eb) =>
      eb.selectFrom('departmentGroups').select('departmentGroups.departmentId'),
    )
    .groupBy('departments.id')
    .having((eb) => eb.fn.countAll<number>(), '>=', leastPeople)
    .having((eb) => eb(eb.fn.min(eb('people.hidden', '+', eb.ref('people.seesNobody'))), '=', 0))
    .orderBy('departments.id')
    .execute()
  return rows.map(({ id }) => id)
}
