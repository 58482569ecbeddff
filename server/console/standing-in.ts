import { type AdminRole, type Grants, noGrants } from '#shared/console/admin.ts'
import type { ConsoleReason } from '#shared/domain/error.ts'
import type { Db } from '../storage/storage.ts'
import { findAdmin } from '../storage/stores/admins.store.ts'
import { findEnterprise } from '../storage/stores/enterprises.store.ts'
import { findStaff } from '../storage/stores/staff.store.ts'

/** What a person is in an enterprise's console, and why they could not sign in to it, if so. */
interface ConsoleStanding {
  readonly role: AdminRole
  readonly scope: readonly string[]
  readonly grants: Grants
  readonly addedAt: number | null
  readonly barred: ConsoleReason | null
}

/**
 * A person's role in a console; null for none. Everyone but the creator and external super admins must be staff and
 * activated; whoever left any enterprise has a dead account.
 * @see ADM-2, ADM-3
 */
export async function standingIn(db: Db, enterpriseId: string, personId: string): Promise<ConsoleStanding | null> {
  const enterprise = await findEnterprise(db, enterpriseId)
  if (enterprise === null) return null
  if (enterprise.creatorId === personId)
    return { role: 'creator', scope: [], grants: noGrants, addedAt: null, barred: null }
  const admin = await findAdmin(db, enterpriseId, personId)
  if (admin === null) return null
  const { role, scope, grants, addedAt } = admin
  return { role, scope, grants, addedAt, barred: await barredFrom(db, enterpriseId, personId, role) }
}

async function barredFrom(
  db: Db,
  enterpriseId: string,
  personId: string,
  role: AdminRole,
): Promise<ConsoleReason | null> {
  const person = await findStaff(db, personId)
  if (person === null || person.leftAt !== null) return 'console.notStaff'
  if (role === 'externalSuper') return null
  return person.enterpriseId === enterpriseId && person.activated === 1 ? null : 'console.notStaff'
}
