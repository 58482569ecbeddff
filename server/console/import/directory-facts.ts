import type { AdminRole } from '#shared/console/admin.ts'
import type { Db } from '../../storage/storage.ts'
import { adminsOf } from '../../storage/stores/admins.store.ts'
import { findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { accountsAmong, allStaff, placementsOf, type StaffRow } from '../../storage/stores/staff.store.ts'
import type { RawRow } from './people-table.ts'

/** What a file of people is checked against. */
export interface Directory {
  /** Everyone who was ever staff. */
  readonly byId: ReadonlyMap<string, StaffRow>
  readonly byAccount: ReadonlyMap<string, StaffRow>
  /** Who has each account that the file names, here or anywhere. */
  readonly holders: ReadonlyMap<string, string>
  /** Person, department, whether they lead it. */
  readonly placements: ReadonlyMap<string, ReadonlyMap<string, boolean>>
  readonly roles: ReadonlyMap<string, AdminRole>
}

export async function directoryFacts(db: Db, enterpriseId: string, rows: readonly RawRow[]): Promise<Directory> {
  const staff = await allStaff(db, enterpriseId)
  const named = new Set(
    rows.flatMap(({ cells }) => (cells.account === undefined || cells.account === '' ? [] : [cells.account])),
  )
  const placements = new Map<string, Map<string, boolean>>()
  for (const { personId, departmentId, leads } of await placementsOf(
    db,
    staff.map(({ id }) => id),
  )) {
    const own = placements.get(personId) ?? new Map<string, boolean>()
    placements.set(personId, own.set(departmentId, leads === 1))
  }
  const creatorId = (await findEnterprise(db, enterpriseId))?.creatorId ?? null
  const roles = new Map<string, AdminRole>(
    (await adminsOf(db, enterpriseId)).map(({ personId, role }) => [personId, role]),
  )
  if (creatorId !== null) roles.set(creatorId, 'creator')
  return {
    byId: new Map(staff.map((person) => [person.id, person])),
    byAccount: new Map(staff.flatMap((person) => (person.account === null ? [] : [[person.account, person]]))),
    holders: await accountsAmong(db, [...named]),
    placements,
    roles,
  }
}
