import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type UploadRow = Tables['uploads']

export async function insertUpload(db: Db, upload: UploadRow): Promise<void> {
  await db.insertInto('uploads').values(upload).execute()
}

export async function findUpload(db: Db, id: string): Promise<UploadRow | null> {
  const row = await db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...row, bytes: Number(row.bytes) }
}

/** How many uploads of a person are still arriving, and how large they will be together. */
export async function unfinishedOf(db: Db, uploaderId: string): Promise<{ count: number; bytes: number }> {
  const row = await db
    .selectFrom('uploads')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number | null>('bytes').as('bytes')])
    .where('uploaderId', '=', uploaderId)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), bytes: Number(row.bytes ?? 0) }
}

export async function touchUpload(db: Db, id: string, at: number): Promise<void> {
  await db.updateTable('uploads').set({ at }).where('id', '=', id).execute()
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom('uploads').where('id', '=', id).execute()
}

/** Forgets uploads that nothing arrived for since `at`; answers which. */
export async function deleteStaleUploads(db: Db, at: number): Promise<string[]> {
  const rows = await db.deleteFrom('uploads').where('at', '<', at).returning('id').execute()
  return rows.map(({ id }) => id)
}
