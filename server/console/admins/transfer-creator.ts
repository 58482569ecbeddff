import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { deleteAdmin } from '../../storage/stores/admins.store.ts'
import { setCreatorMustScan } from '../../storage/stores/enterprise-settings.store.ts'
import { changeEnterprise } from '../../storage/stores/enterprises.store.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { findStaff, type StaffRow } from '../../storage/stores/staff.store.ts'
import { type AdminAt, demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, consoleRead, consoleWrite, record } from '../console-work.ts'
import { endConsoles } from '../end-sessions.ts'
import { type CodeRow, codeOf, demandAlive, makeCode, stateOf, turnCode } from '../scan/scan-code.ts'

/** The code the present creator scans. @see ADM-4 */
export async function startTransfer(ctx: Context, who: ConsoleWho): Promise<ConsoleOutput<'console:transferStart'>> {
  return consoleWrite(ctx, who, 'console:transferStart', async (work) => {
    demandConsole(work.at, 'creator.transfer', { type: 'enterprise' })
    return makeCode(work, { purpose: 'creatorTransfer', enterpriseId: who.enterpriseId, sessionHash: who.tokenHash })
  })
}

export async function transferState(
  ctx: Context,
  who: ConsoleWho,
  { code }: ConsoleInput<'console:transferState'>,
): Promise<ConsoleOutput<'console:transferState'>> {
  await consoleRead(ctx, who, 'console:transferState')
  const row = await transferCode(ctx.storage.read, who, code)
  return { state: stateOf(row, ctx.clock.now()), expiresAt: row.expiresAt }
}

/** Hands the enterprise on; the old creator is out of the console, the new one comes in by a scan of their own. @see ADM-4 */
export async function finishTransfer(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:transferFinish'>,
): Promise<ConsoleOutput<'console:transferFinish'>> {
  return consoleOnce(ctx, who, { request: 'console:transferFinish', input }, async (work) => {
    const { at, db, now } = work
    demandConsole(at, 'creator.transfer', { type: 'enterprise' })
    const code = await transferCode(db, who, input.code)
    demandAlive(code, now)
    if (code.state !== 'confirmed' || code.scannedBy !== who.personId)
      throw new DomainError('conflict', 'code.notConfirmed')
    const next = await findStaff(db, input.personId)
    if (next === null || !eligible(at, next)) throw new DomainError('conflict', 'creator.notEligible')
    demandConfirmed(input.confirm, next.name)
    await turnCode(work, code, { state: 'used' })
    await changeEnterprise(db, at.enterpriseId, { creatorId: next.id })
    await setCreatorMustScan(db, at.enterpriseId, true)
    await deleteAdmin(db, at.enterpriseId, next.id)
    const old = await findPerson(db, who.personId)
    await record(work, {
      action: 'creator.transferred',
      target: { type: 'person', id: next.id },
      before: { creatorId: who.personId, name: old?.name ?? null },
      after: { creatorId: next.id, name: next.name },
    })
    await endConsoles(work, who.personId, at.enterpriseId)
    await endConsoles(work, next.id, at.enterpriseId)
    return {}
  })
}

/** Staff, activated, WeChat-bound, and somebody else. @see ADM-4 */
function eligible({ enterpriseId, who }: AdminAt, person: StaffRow): boolean {
  const staff = person.enterpriseId === enterpriseId && person.leftAt === null
  return staff && person.activated === 1 && person.wechatBound === 1 && person.id !== who.personId
}

/** The code this very console shows. @throws DomainError not_found for any other */
async function transferCode(db: Db, who: ConsoleWho, code: string): Promise<CodeRow> {
  const row = await codeOf(db, code)
  if (row.purpose !== 'creatorTransfer' || row.sessionHash !== who.tokenHash)
    throw new DomainError('not_found', 'code.unknown')
  return row
}
