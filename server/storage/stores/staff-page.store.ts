import type { PeopleFilter } from '#shared/console/person.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'
import type { StaffRow } from './staff.store.ts'

/** Which people, from where on. `departmentIds` null: of all departments and of none. */
export interface StaffQuery {
  readonly enterpriseId: string
  readonly departmentIds: readonly string[] | null
  readonly text: string
  readonly state: PeopleFilter['state']
  readonly only: PeopleFilter['only']
}

const matching = (db: Db, { enterpriseId, departmentIds, text, state, only }: StaffQuery) => {
  let query = db.selectFrom('people').where('people.enterpriseId', '=', enterpriseId)
  query = query.where('people.leftAt', state === 'left' ? 'is not' : 'is', null)
  if (state === 'activated' || only === 'mayBeCreator') query = query.where('people.activated', '=', 1)
  if (state === 'notActivated') query = query.where('people.activated', '=', 0)
  if (only === 'mayBeCreator') query = query.where('people.wechatBound', '=', 1)
  if (only === 'hidden') query = query.where('people.hidden', '=', 1)
  if (only === 'seesNobody') query = query.where('people.seesNobody', '=', 1)
  if (departmentIds !== null || only === 'leaders') {
    query = query.where('people.id', 'in', (eb) => {
      let placed = eb.selectFrom('departmentPeople').select('departmentPeople.personId')
      if (departmentIds !== null) placed = placed.where('departmentPeople.departmentId', 'in', [...departmentIds])
      return only === 'leaders' ? placed.where('departmentPeople.leads', '=', 1) : placed
    })
  }
  if (text === '') return query
  return query.where(containsText(['people.name', 'people.latinName', 'people.account', 'people.mobile'], text))
}

/** A page by name; `after` is the last person of the page before. */
export async function staffPage(
  db: Db,
  query: StaffQuery,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<StaffRow[]> {
  let page = matching(db, query)
  if (after !== null) {
    page = page.where(({ or, and, eb }) =>
      or([
        eb('people.name', '>', after.name),
        and([eb('people.name', '=', after.name), eb('people.id', '>', after.id)]),
      ]),
    )
  }
  const rows = await page.selectAll('people').orderBy('people.name').orderBy('people.id').limit(limit).execute()
  return rows.map(({ passwordHash: _, ...row }) => row)
}

export async function countStaff(db: Db, query: StaffQuery): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
