import { type GivenRole, noGrants } from '#shared/console/admin.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { type AdminRow, findAdmin, deleteAdmin as removeAdmin, saveAdmin } from '../../storage/stores/admins.store.ts'
import { findStaff, type StaffRow } from '../../storage/stores/staff.store.ts'
import { type AdminAt, demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, departmentIn, record } from '../console-work.ts'
import { endConsoles } from '../end-sessions.ts'
import { standingIn } from '../standing-in.ts'

type Given = Pick<ConsoleInput<'console:adminAdd'>, 'personId' | 'role' | 'scope' | 'grants' | 'confirm'>

/** @see ADM-3 */
export async function addAdmin(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:adminAdd'>,
): Promise<ConsoleOutput<'console:adminAdd'>> {
  return consoleOnce(ctx, who, { request: 'console:adminAdd', input }, async (work) => {
    const { at, db, now } = work
    demandMayGive(at, input.role)
    const standing = await standingIn(db, at.enterpriseId, input.personId)
    if (standing !== null) throw new DomainError('conflict', 'admin.already')
    const row = await rowOf(work, input, { addedBy: who.personId, addedAt: now })
    await saveAdmin(db, row)
    await record(work, {
      action: 'admin.added',
      target: { type: 'admin', id: input.personId },
      after: facts(at, row),
      departmentIds: row.scope,
    })
    return {}
  })
}

/** In force with their next request: rights are asked on the state at commit. @see ADM-3 */
export async function changeAdmin(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:adminChange'>,
): Promise<ConsoleOutput<'console:adminChange'>> {
  return consoleOnce(ctx, who, { request: 'console:adminChange', input }, async (work) => {
    const { at, db } = work
    const before = await adminIn(work, input.personId)
    demandMayGive(at, input.role)
    const row = await rowOf(work, input, before)
    await saveAdmin(db, row)
    await record(work, {
      action: 'admin.changed',
      target: { type: 'admin', id: input.personId },
      before: facts(at, before),
      after: facts(at, row),
      departmentIds: [...new Set([...before.scope, ...row.scope])],
    })
    return {}
  })
}

/** Their open consoles are closed at once. @see ADM-3 */
export async function deleteAdmin(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:adminDelete'>,
): Promise<ConsoleOutput<'console:adminDelete'>> {
  return consoleOnce(ctx, who, { request: 'console:adminDelete', input }, async (work) => {
    const { at, db } = work
    const before = await adminIn(work, input.personId)
    demandConfirmed(input.confirm, (await findStaff(db, input.personId))?.name ?? '')
    await removeAdmin(db, at.enterpriseId, input.personId)
    await endConsoles(work, input.personId, at.enterpriseId)
    await record(work, {
      action: 'admin.deleted',
      target: { type: 'admin', id: input.personId },
      before: facts(at, before),
      departmentIds: before.scope,
    })
    return {}
  })
}

/** The row of somebody whose role this admin may take. @throws DomainError not_found for nobody's */
async function adminIn({ at, db }: ConsoleWork, personId: string): Promise<AdminRow> {
  demandConsole(at, 'admin.manage', { type: 'enterprise' })
  const row = await findAdmin(db, at.enterpriseId, personId)
  if (row === null) throw new DomainError('not_found', 'admin.unknown')
  demandMayGive(at, row.role)
  return row
}

/** Super admins are made and unmade by the creator alone. @see ADM-2 */
function demandMayGive(at: AdminAt, role: GivenRole): void {
  demandConsole(at, role === 'sub' ? 'admin.manage' : 'admin.manageSuper', { type: 'enterprise' })
}

async function rowOf(
  { at, db }: ConsoleWork,
  { personId, role, scope, grants, confirm }: Given,
  added: Pick<AdminRow, 'addedBy' | 'addedAt'>,
): Promise<AdminRow> {
  const person = await findStaff(db, personId)
  if (person === null) throw new DomainError('not_found', 'person.unknown')
  demandFits(at, person, role)
  const { addedBy, addedAt } = added
  const row = { enterpriseId: at.enterpriseId, personId, role, addedBy, addedAt }
  const departments = role === 'sub' ? [...new Set(scope)].map((id) => departmentIn(at, id).id) : []
  if (role === 'sub' && departments.length === 0) throw new DomainError('invalid', 'admin.noScope')
  demandConfirmed(confirm, person.name)
  return { ...row, scope: departments, grants: role === 'sub' ? grants : noGrants }
}

function demandFits({ enterpriseId }: AdminAt, person: StaffRow, role: GivenRole): void {
  const staff = person.enterpriseId === enterpriseId && person.leftAt === null
  if (role !== 'externalSuper' && !staff) throw new DomainError('conflict', 'admin.mustBeStaff')
  if (role === 'externalSuper' && (person.enterpriseId === enterpriseId || person.leftAt !== null)) {
    throw new DomainError('conflict', 'admin.mustBeOutside')
  }
}

function facts({ tree }: AdminAt, { role, scope, grants }: AdminRow) {
  return role === 'sub' ? { role, scope: scope.map((id) => tree.find(id)?.name ?? id), grants } : { role }
}
