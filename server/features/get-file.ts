import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { finishUpload } from '../domain/files/finish-upload.ts'
import { findUpload } from '../storage/stores/uploads.store.ts'
import { fileFor } from './file-for.ts'

/** What the server knows of a file; an own upload whose last bytes have just come is finished on the way. @see FILE-1 */
export async function getFile(
  ctx: Context,
  who: Who,
  { fileId }: RequestInput<'file:get'>,
): Promise<RequestOutput<'file:get'>> {
  const upload = await findUpload(ctx.storage.read, fileId)
  if (upload === null || upload.uploaderId !== who.personId) return { file: await fileFor(ctx, who, fileId) }
  const file = await finishUpload(ctx, upload)
  if (file === null && (await findUpload(ctx.storage.read, fileId)) !== null)
    throw new DomainError('conflict', 'file.unfinished')
  return { file: file ?? (await fileFor(ctx, who, fileId)) }
}
