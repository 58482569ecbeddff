import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { once, type Work } from '../../domain/once.ts'
import type { Db } from '../../storage/storage.ts'
import { findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { consolesOf } from '../sessions/consoles-of.ts'
import { type CodeRow, codeOf, demandAlive, stateOf, turnCode } from './scan-code.ts'

/** A person's phone reads the code on a screen. @see ADM-4, CMP-4 */
export async function scanCode(
  ctx: Context,
  who: Who,
  input: RequestInput<'phone:scan'>,
): Promise<RequestOutput<'phone:scan'>> {
  return once(ctx, who, { request: 'phone:scan', input }, async (work) => {
    const row = await codeOf(work.db, input.code)
    demandAlive(row, work.now)
    await demandTheirs(work.db, row, who)
    if (row.state === 'waiting') await turnCode(work, row, { state: 'scanned', scannedBy: who.personId })
    else if (row.scannedBy !== who.personId) throw new DomainError('conflict', 'code.used')
    const enterprise = row.enterpriseId === null ? null : await findEnterprise(work.db, row.enterpriseId)
    return {
      purpose: row.purpose,
      enterprise: enterprise === null ? null : { id: enterprise.id, name: enterprise.name },
      expiresAt: row.expiresAt,
    }
  })
}

/** @see ADM-4 */
export async function confirmCode(
  ctx: Context,
  who: Who,
  input: RequestInput<'phone:confirm'>,
): Promise<RequestOutput<'phone:confirm'>> {
  return once(ctx, who, { request: 'phone:confirm', input }, async (work) => {
    const row = await scannedBy(work, who, input.code)
    await demandTheirs(work.db, row, who)
    await turnCode(work, row, { state: 'confirmed' })
    return {}
  })
}

/** The code is dead afterwards. @see ADM-4 */
export async function refuseCode(
  ctx: Context,
  who: Who,
  input: RequestInput<'phone:refuse'>,
): Promise<RequestOutput<'phone:refuse'>> {
  return once(ctx, who, { request: 'phone:refuse', input }, async (work) => {
    const row = await scannedBy(work, who, input.code)
    await turnCode(work, row, { state: 'refused' })
    return {}
  })
}

/** Only whoever scanned it answers, and once. */
async function scannedBy({ db, now }: Work, who: Who, code: string): Promise<CodeRow> {
  const row = await codeOf(db, code)
  demandAlive(row, now)
  if (row.scannedBy !== who.personId) throw new DomainError('forbidden', 'code.notYours')
  if (stateOf(row, now) !== 'scanned') throw new DomainError('conflict', 'code.used')
  return row
}

/** A transfer is the present creator's; a sign-in is for whoever may sign in somewhere. */
async function demandTheirs(db: Db, { purpose, enterpriseId }: CodeRow, who: Who): Promise<void> {
  if (purpose === 'consoleSignIn') {
    await consolesOf(db, who.personId)
    return
  }
  const enterprise = enterpriseId === null ? null : await findEnterprise(db, enterpriseId)
  if (enterprise?.creatorId !== who.personId) throw new DomainError('forbidden', 'code.notYours')
}
