import { z } from 'zod'
import type { ConsolePerson } from '#shared/console/person.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { adminsOf } from '../../storage/stores/admins.store.ts'
import { findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { placementsOf, type StaffRow } from '../../storage/stores/staff.store.ts'
import { countStaff, type StaffQuery, staffPage } from '../../storage/stores/staff-page.store.ts'
import { type AdminAt, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead, departmentIn } from '../console-work.ts'
import { pageOf } from '../page-of.ts'
import { personIn } from './person-in.ts'

const After = z.strictObject({ name: z.string(), id: z.string() })

/** People of the scope, page by page. @see ADM-5 */
export async function listPeople(
  ctx: Context,
  who: ConsoleWho,
  { filter, ...asked }: ConsoleInput<'console:people'>,
): Promise<ConsoleOutput<'console:people'>> {
  const db = ctx.storage.read
  const at = await consoleRead(ctx, who, 'console:people')
  const query = staffQuery(at, filter)
  const { page, ...around } = await pageOf(asked, {
    place: After,
    rows: (after, atMost) => staffPage(db, query, after, atMost),
    placeOf: ({ name, id }) => ({ name, id }),
    count: () => countStaff(db, query),
  })
  return { people: await toPeople(db, at.enterpriseId, page), ...around }
}

/** One person of the scope. */
export async function getPerson(
  ctx: Context,
  who: ConsoleWho,
  { personId }: ConsoleInput<'console:person'>,
): Promise<ConsoleOutput<'console:person'>> {
  const db = ctx.storage.read
  const at = await consoleRead(ctx, who, 'console:person')
  const { person, departmentIds } = await personIn(db, at, personId)
  demandConsole(at, 'directory.view', { type: 'departments', ids: departmentIds, reach: 'any' })
  const [drawn] = await toPeople(db, at.enterpriseId, [person])
  if (drawn === undefined) throw new Error('one row is drawn as one person')
  return { person: drawn }
}

/** The filter over what this admin may see. @throws DomainError for a department outside */
export function staffQuery(at: AdminAt, filter: ConsoleInput<'console:people'>['filter']): StaffQuery {
  const { departmentId, below, text, state, only } = filter
  const rest = { enterpriseId: at.enterpriseId, text, state, only }
  if (departmentId === null) return { ...rest, departmentIds: at.within === null ? null : [...at.within] }
  departmentIn(at, departmentId)
  demandConsole(at, 'directory.view', { type: 'departments', ids: [departmentId], reach: 'all' })
  return { ...rest, departmentIds: below ? [...at.tree.closure([departmentId])] : [departmentId] }
}

/** Rows as the console shows them. */
async function toPeople(db: Db, enterpriseId: string, rows: readonly StaffRow[]): Promise<ConsolePerson[]> {
  const placements = Map.groupBy(
    await placementsOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ personId }) => personId,
  )
  const enterprise = await findEnterprise(db, enterpriseId)
  const roles = new Map((await adminsOf(db, enterpriseId)).map(({ personId, role }) => [personId, role]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    latinName: row.latinName,
    title: row.title,
    mobile: row.mobile,
    account: row.account,
    hidden: row.hidden === 1,
    seesNobody: row.seesNobody === 1,
    externalContact: row.externalContact === 1,
    departments: (placements.get(row.id) ?? []).map(({ departmentId, leads, name }) => ({
      departmentId,
      leads: leads === 1,
      name,
    })),
    activated: row.activated === 1,
    wechatBound: row.wechatBound === 1,
    leftAt: row.leftAt,
    role: enterprise?.creatorId === row.id ? 'creator' : (roles.get(row.id) ?? null),
  }))
}
