import type { Console } from '#shared/console/http.ts'
import { type ConsoleReason, DomainError } from '#shared/domain/error.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { enterprisesAdministered } from '../../storage/stores/admins.store.ts'
import { creatorMustScan } from '../../storage/stores/enterprise-settings.store.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { standingIn } from '../standing-in.ts'

/**
 * The consoles a person may sign in to.
 * @throws DomainError forbidden when there is none, naming why if they have a role that sleeps
 * @see ADM-3
 */
export async function consolesOf(db: Db, personId: string): Promise<Console[]> {
  const { open, barred } = await rolesOf(db, personId)
  if (open.length === 0) throw new DomainError('forbidden', barred ?? 'console.noRole')
  return open
}

/** For the client: whether to draw a door to the console. */
export async function listConsoles(ctx: Context, who: Who): Promise<RequestOutput<'consoles:list'>> {
  return { consoles: (await rolesOf(ctx.storage.read, who.personId)).open }
}

async function rolesOf(db: Db, personId: string): Promise<{ open: Console[]; barred: ConsoleReason | null }> {
  const open: Console[] = []
  let barred: ConsoleReason | null = null
  for (const enterpriseId of await enterprisesAdministered(db, personId)) {
    const standing = await standingIn(db, enterpriseId, personId)
    if (standing === null) continue
    if (standing.barred !== null) {
      barred = standing.barred
      continue
    }
    const mustScan = standing.role === 'creator' && (await creatorMustScan(db, enterpriseId))
    open.push({ enterpriseId, name: (await enterpriseName(db, enterpriseId)) ?? '', role: standing.role, mustScan })
  }
  return { open, barred }
}
