import type { FileFacts } from '#shared/domain/file.ts'
import type { Context } from '../../context.ts'
import { factsOf, insertFile } from '../../storage/stores/files.store.ts'
import { deleteUpload, findUpload, type UploadRow } from '../../storage/stores/uploads.store.ts'
import { write } from '../once.ts'
import { judgeFile } from './judge-file.ts'

/** Those that are being finished, so that two who ask at once wait for the same. */
const finishing = new Map<string, Promise<FileFacts | null>>()

/** Turns an upload into a file once all its bytes are there; null when some are missing. Twice does no harm. */
export function finishUpload(ctx: Context, upload: UploadRow): Promise<FileFacts | null> {
  const running = finishing.get(upload.id)
  if (running !== undefined) return running
  const finished = finish(ctx, upload).finally(() => finishing.delete(upload.id))
  finishing.set(upload.id, finished)
  return finished
}

async function finish(ctx: Context, upload: UploadRow): Promise<FileFacts | null> {
  const { id, uploaderId, name, bytes } = upload
  if ((await findUpload(ctx.storage.read, id)) === null || (await ctx.uploadFiles.received(id)) !== bytes) return null
  const judged = await judgeFile(ctx.uploadFiles, upload)
  // Before the row, so that a file that is known is always there; after a crash in between it is finished again.
  await ctx.uploadFiles.keep(id)
  return write(ctx, async ({ db, now }) => {
    const file = { id, uploaderId, name, bytes, ...judged, at: now }
    await insertFile(db, file)
    await deleteUpload(db, id)
    return factsOf(file)
  })
}
