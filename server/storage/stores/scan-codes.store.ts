import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['scanCodes']

/** Only a hash of the code is kept. */
export async function insertScanCode(db: Db, code: Row): Promise<void> {
  await db.insertInto('scanCodes').values(code).execute()
}

export async function findScanCode(db: Db, codeHash: string): Promise<Row | null> {
  return (await db.selectFrom('scanCodes').selectAll().where('codeHash', '=', codeHash).executeTakeFirst()) ?? null
}

/** The code whose screen this is. */
export async function findCodeOfSession(db: Db, sessionHash: string): Promise<Row | null> {
  return (
    (await db.selectFrom('scanCodes').selectAll().where('sessionHash', '=', sessionHash).executeTakeFirst()) ?? null
  )
}

export async function changeScanCode(
  db: Db,
  codeHash: string,
  change: Partial<Pick<Row, 'state' | 'scannedBy'>>,
): Promise<void> {
  await db.updateTable('scanCodes').set(change).where('codeHash', '=', codeHash).execute()
}

/** A screen shows one code at a time: earlier ones are gone. */
export async function deleteCodesOfSession(db: Db, sessionHash: string): Promise<void> {
  await db.deleteFrom('scanCodes').where('sessionHash', '=', sessionHash).execute()
}

/** Codes that ended before `at` say nothing any more. */
export async function forgetScanCodes(db: Db, at: number): Promise<void> {
  await db.deleteFrom('scanCodes').where('expiresAt', '<', at).execute()
}
