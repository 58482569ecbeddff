import { canConsole, consolePermissions } from '#shared/capabilities/console.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { countsOfEnterprise } from '../../storage/stores/enterprise-counts.store.ts'
import { changeEnterprise, findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, consoleRead, record } from '../console-work.ts'

/** The facts of the enterprise, and what this admin may do in it. @see ADM-1 */
export async function overview(ctx: Context, who: ConsoleWho): Promise<ConsoleOutput<'console:overview'>> {
  const db = ctx.storage.read
  const { enterpriseId, role, grants, scope, tree, admin } = await consoleRead(ctx, who, 'console:overview')
  const enterprise = await findEnterprise(db, enterpriseId)
  const person = await findPerson(db, who.personId)
  if (enterprise === null || person === null) throw new DomainError('unauthenticated', 'session.ended')
  const { id, name, shortName, creatorId } = enterprise
  return {
    enterprise: { id, name, shortName },
    creator: creatorId === null ? null : await findPerson(db, creatorId),
    me: {
      person,
      role,
      grants,
      scope: scope.filter((one) => tree.find(one) !== null).map((one) => tree.named(one)),
      permissions: consolePermissions.filter(
        (permission) => canConsole(permission, { type: 'anywhere' }, admin).allowed,
      ),
    },
    counts: { ...(await countsOfEnterprise(db, enterpriseId)), departments: tree.size },
  }
}

/** @see ADM-1, EXT-1 */
export async function renameEnterprise(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:enterpriseRename'>,
): Promise<ConsoleOutput<'console:enterpriseRename'>> {
  return consoleOnce(ctx, who, { request: 'console:enterpriseRename', input }, async (work) => {
    const { at, db, news } = work
    demandConsole(at, 'enterprise.manage', { type: 'enterprise' })
    const enterprise = await findEnterprise(db, at.enterpriseId)
    demandConfirmed(input.confirm, enterprise?.name ?? '')
    const { name, shortName } = input
    await changeEnterprise(db, at.enterpriseId, { name, shortName })
    news.enterprises.push(at.enterpriseId)
    await record(work, {
      action: 'enterprise.renamed',
      target: { type: 'enterprise', id: at.enterpriseId },
      before: { name: enterprise?.name ?? null, shortName: enterprise?.shortName ?? null },
      after: { name, shortName },
    })
    return {}
  })
}
