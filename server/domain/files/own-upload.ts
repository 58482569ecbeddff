import { DomainError } from '#shared/domain/error.ts'
import { fileLimits } from '#shared/domain/file.ts'
import type { Context, Who } from '../../context.ts'
import { type FileRow, filesFor } from '../../storage/stores/files.store.ts'
import { findUpload, type UploadRow } from '../../storage/stores/uploads.store.ts'
import { authorize } from '../authorize.ts'

/**
 * Somebody's own unfinished upload, as long as they may send files where it was meant for.
 * @throws DomainError not_found for everyone else's and for one that has expired
 */
export async function ownUpload(ctx: Context, who: Who, uploadId: string): Promise<UploadRow> {
  const upload = await findUpload(ctx.storage.read, uploadId)
  const now = ctx.clock.now()
  if (upload === null || upload.uploaderId !== who.personId || upload.at + fileLimits.keptUnfinished < now)
    throw new DomainError('not_found', 'file.unknown')
  await authorize(ctx.storage.read, who, upload.conversationId, 'file.send', now)
  return upload
}

/**
 * What became of somebody's own upload once all of it was there; null for everything else. Whoever lost the last answer
 * learns by it that nothing has to be sent again.
 * @see FILE-1
 */
export async function ownFinished(ctx: Context, who: Who, uploadId: string): Promise<FileRow | null> {
  const [file] = await filesFor(ctx.storage.read, [uploadId], who.personId)
  return file?.uploaderId === who.personId ? file : null
}
