import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

/** A person as the console works with them; the password never leaves the storage. */
export type StaffRow = Omit<Tables['people'], 'passwordHash'>
export type PlacementRow = Tables['departmentPeople']

const columns = [
  'people.id',
  'people.name',
  'people.latinName',
  'people.title',
  'people.enterpriseId',
  'people.mobile',
  'people.account',
  'people.activated',
  'people.wechatBound',
  'people.hidden',
  'people.seesNobody',
  'people.externalContact',
  'people.leftAt',
] as const

export async function findStaff(db: Db, id: string): Promise<StaffRow | null> {
  return (await db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Everyone who was ever staff of the enterprise. */
export async function allStaff(db: Db, enterpriseId: string): Promise<StaffRow[]> {
  return db
    .selectFrom('people')
    .select(columns)
    .where('enterpriseId', '=', enterpriseId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function findByAccount(db: Db, account: string): Promise<StaffRow | null> {
  return (await db.selectFrom('people').select(columns).where('account', '=', account).executeTakeFirst()) ?? null
}

/** Of these accounts, which somebody has, and who. */
export async function accountsAmong(db: Db, accounts: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let from = 0; from < accounts.length; from += 1000) {
    const rows = await db
      .selectFrom('people')
      .select(['id', 'account'])
      .where('account', 'in', accounts.slice(from, from + 1000))
      .execute()
    for (const { id, account } of rows) if (account !== null) found.set(account, id)
  }
  return found
}

/** What a console sign-in compares a password with; whether the person may come in is asked afterwards. */
export async function passwordOf(db: Db, account: string): Promise<{ personId: string; passwordHash: string } | null> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'passwordHash'])
    .where('account', '=', account)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.passwordHash === null) return null
  return { personId: row.id, passwordHash: row.passwordHash }
}

export async function insertStaff(db: Db, rows: readonly StaffRow[]): Promise<void> {
  // SQLite binds at most 32 766 values a statement; a row has 14.
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('people')
      .values(rows.slice(from, from + 1000).map((row) => ({ ...row, passwordHash: null })))
      .execute()
  }
}

export async function changeStaff(db: Db, id: string, change: Partial<Omit<Tables['people'], 'id'>>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db.updateTable('people').set(change).where('id', '=', id).execute()
}

/** The departments of these people with their names, in the order they came into them. */
export async function placementsOf(
  db: Db,
  personIds: readonly string[],
): Promise<(PlacementRow & { readonly name: string })[]> {
  const found: (PlacementRow & { readonly name: string })[] = []
  for (let from = 0; from < personIds.length; from += 1000) {
    found.push(
      ...(await db
        .selectFrom('departmentPeople')
        .innerJoin('departments', 'departments.id', 'departmentPeople.departmentId')
        .selectAll('departmentPeople')
        .select('departments.name')
        .where('departmentPeople.personId', 'in', personIds.slice(from, from + 1000))
        .orderBy('departments.position')
        .orderBy('departments.id')
        .execute()),
    )
  }
  return found
}

/** Whoever is directly in the department, people who left included. */
export async function placementsIn(db: Db, departmentId: string): Promise<PlacementRow[]> {
  return db
    .selectFrom('departmentPeople')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .orderBy('position')
    .orderBy('personId')
    .execute()
}

/** The last place in each of these departments; new people come after it. */
export async function lastPlaces(db: Db, departmentIds: readonly string[]): Promise<Map<string, number>> {
  if (departmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('departmentPeople')
    .select((eb) => ['departmentId', eb.fn.max('position').as('last')])
    .where('departmentId', 'in', [...departmentIds])
    .groupBy('departmentId')
    .execute()
  return new Map(rows.map(({ departmentId, last }) => [departmentId, Number(last)]))
}

export async function insertPlacements(db: Db, rows: readonly PlacementRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    await db
      .insertInto('departmentPeople')
      .values(rows.slice(from, from + 5000))
      .execute()
  }
}

export async function changeLeads(db: Db, personId: string, departmentId: string, leads: boolean): Promise<void> {
  await db
    .updateTable('departmentPeople')
    .set({ leads: leads ? 1 : 0 })
    .where('personId', '=', personId)
    .where('departmentId', '=', departmentId)
    .execute()
}

export async function deletePlacements(db: Db, personId: string, departmentIds: readonly string[]): Promise<void> {
  if (departmentIds.length === 0) return
  await db
    .deleteFrom('departmentPeople')
    .where('personId', '=', personId)
    .where('departmentId', 'in', [...departmentIds])
    .execute()
}
