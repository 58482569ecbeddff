import { type ScanPurpose, type ScanState, scanCodeLives } from '#shared/console/scan.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Work } from '../../domain/once.ts'
import { hashToken, newToken } from '../../domain/sessions/token.ts'
import type { Db } from '../../storage/storage.ts'
import {
  changeScanCode,
  deleteCodesOfSession,
  findScanCode,
  forgetScanCodes,
  insertScanCode,
} from '../../storage/stores/scan-codes.store.ts'
import type { Tables } from '../../storage/tables.ts'

export type CodeRow = Tables['scanCodes']

interface NewCode {
  readonly purpose: ScanPurpose
  readonly enterpriseId: string | null
  /** The hash of the secret that the showing screen holds. */
  readonly sessionHash: string
}

/** Makes a code for a screen; what that screen showed before is dead. @see ADM-4 */
export async function makeCode({ db, now }: Work, code: NewCode): Promise<{ code: string; expiresAt: number }> {
  await forgetScanCodes(db, now - scanCodeLives)
  await deleteCodesOfSession(db, code.sessionHash)
  const text = `qun-scan:${newToken()}`
  const expiresAt = now + scanCodeLives
  await insertScanCode(db, { ...code, codeHash: hashToken(text), state: 'waiting', scannedBy: null, expiresAt })
  return { code: text, expiresAt }
}

/** @throws DomainError not_found for a code nobody made, or one long gone */
export async function codeOf(db: Db, code: string): Promise<CodeRow> {
  const row = await findScanCode(db, hashToken(code))
  if (row === null) throw new DomainError('not_found', 'code.unknown')
  return row
}

/** A code past its end is expired, unless it had been used or refused before. */
export function stateOf({ state, expiresAt }: CodeRow, now: number): ScanState {
  return state !== 'used' && state !== 'refused' && expiresAt <= now ? 'expired' : state
}

/** @throws DomainError conflict for a code that does nothing any more */
export function demandAlive(row: CodeRow, now: number): void {
  const state = stateOf(row, now)
  if (state === 'expired') throw new DomainError('conflict', 'code.expired')
  if (state === 'used' || state === 'refused') throw new DomainError('conflict', 'code.used')
}

/** Saves where the code stands and tells the screen that shows it. */
export async function turnCode(
  { db, news }: Work,
  { codeHash, sessionHash }: CodeRow,
  change: { state: ScanState; scannedBy?: string },
): Promise<void> {
  await changeScanCode(db, codeHash, change)
  if (sessionHash !== null) news.codes.push({ sessionHash, state: change.state })
}
