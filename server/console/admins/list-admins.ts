import { type Admin, noGrants } from '#shared/console/admin.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { adminsOf } from '../../storage/stores/admins.store.ts'
import { findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { findPerson, peopleById } from '../../storage/stores/people.store.ts'
import { findByAccount } from '../../storage/stores/staff.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { standingIn } from '../standing-in.ts'

/** Everyone with a role. @see ADM-2 */
export async function listAdmins(ctx: Context, who: ConsoleWho): Promise<ConsoleOutput<'console:admins'>> {
  const db = ctx.storage.read
  const { enterpriseId, tree } = await consoleRead(ctx, who, 'console:admins')
  const enterprise = await findEnterprise(db, enterpriseId)
  const rows = await adminsOf(db, enterpriseId)
  const given = rows.map(({ personId, role, scope, grants, addedAt }) => ({ personId, role, scope, grants, addedAt }))
  const creatorId = enterprise?.creatorId ?? null
  const everyone =
    creatorId === null
      ? given
      : [{ personId: creatorId, role: 'creator' as const, scope: [], grants: noGrants, addedAt: null }, ...given]
  const people = await peopleById(
    db,
    everyone.map(({ personId }) => personId),
  )
  const admins: Admin[] = []
  for (const { personId, scope, ...rest } of everyone.toSorted(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role),
  )) {
    const person = people.get(personId)
    if (person === undefined) continue
    const barred = (await standingIn(db, enterpriseId, personId))?.barred ?? null
    const named = scope.filter((id) => tree.find(id) !== null).map((id) => tree.named(id))
    admins.push({ ...rest, person, scope: named, canSignIn: barred === null })
  }
  return { admins }
}

const order: readonly Admin['role'][] = ['creator', 'super', 'externalSuper', 'sub']

/** Somebody outside the enterprise is picked by their exact account: there is no directory of everybody. */
export async function findByExactAccount(
  ctx: Context,
  who: ConsoleWho,
  { account }: ConsoleInput<'console:adminFind'>,
): Promise<ConsoleOutput<'console:adminFind'>> {
  const at = await consoleRead(ctx, who, 'console:adminFind')
  demandConsole(at, 'admin.manage', { type: 'enterprise' })
  const found = await findByAccount(ctx.storage.read, account)
  return { person: found === null || found.leftAt !== null ? null : await findPerson(ctx.storage.read, found.id) }
}
