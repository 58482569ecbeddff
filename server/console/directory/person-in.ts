import type { AdminRole } from '#shared/console/admin.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { enterprisesAdministered } from '../../storage/stores/admins.store.ts'
import { findStaff, type PlacementRow, placementsOf, type StaffRow } from '../../storage/stores/staff.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { standingIn } from '../standing-in.ts'

/** A member of staff with the departments they are in. */
interface PersonIn {
  readonly person: StaffRow
  readonly placements: readonly (PlacementRow & { readonly name: string })[]
  readonly departmentIds: readonly string[]
  /** Their own role in this console. */
  readonly role: AdminRole | null
}

/** @throws DomainError not_found for whoever was never staff of this enterprise */
export async function personIn(db: Db, { enterpriseId }: AdminAt, personId: string): Promise<PersonIn> {
  const person = await findStaff(db, personId)
  if (person === null || person.enterpriseId !== enterpriseId) throw new DomainError('not_found', 'person.unknown')
  const placements = await placementsOf(db, [personId])
  const standing = await standingIn(db, enterpriseId, personId)
  return {
    person,
    placements,
    departmentIds: placements.map(({ departmentId }) => departmentId),
    role: standing?.role ?? null,
  }
}

/** @throws DomainError conflict for whoever has left: nothing about them changes any more */
export function demandInService({ leftAt }: StaffRow): void {
  if (leftAt !== null) throw new DomainError('conflict', 'person.hasLeft')
}

/**
 * The highest role a person has in any console: who sets a password may sign in everywhere with it, so another
 * enterprise's admin is guarded here too.
 */
export async function highestRole(db: Db, personId: string): Promise<AdminRole | null> {
  let highest: AdminRole | null = null
  for (const enterpriseId of await enterprisesAdministered(db, personId)) {
    const role = (await standingIn(db, enterpriseId, personId))?.role ?? null
    if (role !== null && (highest === null || order.indexOf(role) > order.indexOf(highest))) highest = role
  }
  return highest
}

const order: readonly AdminRole[] = ['sub', 'externalSuper', 'super', 'creator']
