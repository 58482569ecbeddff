import type {
  ConsoleCode,
  ConsolePasswordSignIn,
  ConsolePersonaSignIn,
  ConsolePickUp,
  ConsoleSignedIn,
  ConsoleSignIn,
} from '#shared/console/http.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { recordAudit } from '../../domain/audit/record-audit.ts'
import { type Work, write } from '../../domain/once.ts'
import { hashPassword, matchesPassword } from '../../domain/sessions/password.ts'
import type { Session } from '../../domain/sessions/session-of.ts'
import { hashToken, newToken } from '../../domain/sessions/token.ts'
import { insertConsoleSession } from '../../storage/stores/console-sessions.store.ts'
import { setCreatorMustScan } from '../../storage/stores/enterprise-settings.store.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { findCodeOfSession } from '../../storage/stores/scan-codes.store.ts'
import { findSession } from '../../storage/stores/sessions.store.ts'
import { passwordOf } from '../../storage/stores/staff.store.ts'
import { makeCode, stateOf, turnCode } from '../scan/scan-code.ts'
import { consolesOf } from './consoles-of.ts'

/** Compared with when the account does not exist, so that both answers take as long. */
const nobody = hashPassword(newToken())

/** Out of an open chat session, the client's own door; the console ends with that session. @see ADM-1 */
export async function openConsole(
  ctx: Context,
  chat: Session,
  { enterpriseId }: ConsoleSignIn,
  address: string,
): Promise<ConsoleSignedIn> {
  return write(ctx, async (work) => {
    const { personId, tokenHash } = chat
    if ((await findSession(work.db, tokenHash)) === null) throw new DomainError('unauthenticated', 'session.ended')
    return enter(work, { personId, enterpriseId, scanned: false, address, chatHash: tokenHash })
  })
}

/** Without a password: the demo world and testing only; the edge decides whether that is on. */
export async function signInToConsoleAs(
  ctx: Context,
  { personId, enterpriseId }: ConsolePersonaSignIn,
  address: string,
): Promise<ConsoleSignedIn> {
  return write(ctx, (work) => enter(work, { personId, enterpriseId, scanned: false, address }))
}

/** @throws DomainError unauthenticated, the same for an unknown account and a wrong password */
export async function signInToConsole(
  ctx: Context,
  { account, password, enterpriseId }: ConsolePasswordSignIn,
  address: string,
): Promise<ConsoleSignedIn> {
  const known = await passwordOf(ctx.storage.read, account)
  const matches = await matchesPassword(password, known?.passwordHash ?? (await nobody))
  if (known === null || !matches) throw new DomainError('unauthenticated', 'signIn.wrong')
  return write(ctx, (work) => enter(work, { personId: known.personId, enterpriseId, scanned: false, address }))
}

/** A code to show on the sign-in page; who holds `pickUp` waits for it. @see ADM-4 */
export async function makeSignInCode(ctx: Context): Promise<ConsoleCode> {
  const pickUp = newToken()
  const made = await write(ctx, (work) =>
    makeCode(work, { purpose: 'consoleSignIn', enterpriseId: null, sessionHash: hashToken(pickUp) }),
  )
  return { ...made, pickUp }
}

/** Where the code stands, and once it is confirmed the session, one time. */
export async function pickUpSignIn(
  ctx: Context,
  { pickUp, enterpriseId }: ConsolePickUp,
  address: string,
): Promise<ConsoleSignedIn> {
  return write(ctx, async (work) => {
    const row = await findCodeOfSession(work.db, hashToken(pickUp))
    if (row === null || row.purpose !== 'consoleSignIn') throw new DomainError('not_found', 'code.unknown')
    const state = stateOf(row, work.now)
    if (state !== 'confirmed' || row.scannedBy === null) return { type: 'waiting', state }
    const entered = await enter(work, { personId: row.scannedBy, enterpriseId, scanned: true, address })
    if (entered.type === 'signedIn') await turnCode(work, row, { state: 'used' })
    return entered
  })
}

interface Entering {
  readonly personId: string
  readonly enterpriseId: string | null
  readonly scanned: boolean
  readonly address: string
  readonly chatHash?: string | null
}

async function enter(
  work: Work,
  { personId, enterpriseId, scanned, address, chatHash = null }: Entering,
): Promise<ConsoleSignedIn> {
  const { db, now } = work
  const consoles = await consolesOf(db, personId)
  const [only, another] =
    enterpriseId === null ? consoles : consoles.filter((console) => console.enterpriseId === enterpriseId)
  if (another !== undefined) return { type: 'choose', consoles }
  if (only === undefined) throw new DomainError('forbidden', 'console.noRole')
  if (only.mustScan && !scanned) throw new DomainError('forbidden', 'console.mustScan')
  if (only.mustScan) await setCreatorMustScan(db, only.enterpriseId, false)
  const person = await findPerson(db, personId)
  if (person === null) throw new DomainError('not_found', 'person.unknown')
  const token = newToken()
  await insertConsoleSession(db, {
    tokenHash: hashToken(token),
    enterpriseId: only.enterpriseId,
    personId,
    createdAt: now,
    chatHash,
  })
  await recordAudit(work, {
    enterpriseId: only.enterpriseId,
    by: personId,
    action: 'console.signedIn',
    target: { type: 'enterprise', id: only.enterpriseId },
    after: { role: only.role, scanned },
    from: address,
  })
  return { type: 'signedIn', token, person, console: { ...only, mustScan: false } }
}
