import type { FileFacts } from '#shared/domain/file.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'
import { factsOf } from './files.store.ts'

export async function insertMedia(db: Db, media: Tables['robotMedia']): Promise<void> {
  await db.insertInto('robotMedia').values(media).execute()
}

/** What this robot may send under a media id; nothing of another robot, and nothing from before `oldest`. */
export async function findMedia(
  db: Db,
  { mediaId, robotId, oldest }: { readonly mediaId: string; readonly robotId: string; readonly oldest: number },
): Promise<{ file: FileFacts; lasts: number | null } | null> {
  const row = await db
    .selectFrom('robotMedia')
    .innerJoin('files', 'files.id', 'robotMedia.fileId')
    .selectAll('files')
    .select('robotMedia.lasts')
    .where('robotMedia.mediaId', '=', mediaId)
    .where('robotMedia.robotId', '=', robotId)
    .where('robotMedia.at', '>', oldest)
    .executeTakeFirst()
  return row === undefined ? null : { file: factsOf(row), lasts: row.lasts }
}

/** Forgets what was uploaded before `at`; answers the files, which stay. */
export async function deleteOldMedia(db: Db, at: number): Promise<string[]> {
  const rows = await db.deleteFrom('robotMedia').where('at', '<=', at).returning('fileId').execute()
  return rows.map(({ fileId }) => fileId)
}
