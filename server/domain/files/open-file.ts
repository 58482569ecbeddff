import type { Readable } from 'node:stream'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Context, Who } from '../../context.ts'
import { factsOf, filesFor } from '../../storage/stores/files.store.ts'
import type { ByteRange } from '../../storage/upload-files.ts'

/** A file for its uploader and for whoever is now in a conversation it was sent to, not before their time there. @see FILE-4 */
export async function sentFile(ctx: Context, who: Who, fileId: string): Promise<FileFacts | null> {
  const [file] = await filesFor(ctx.storage.read, [fileId], who.personId)
  return file === undefined ? null : factsOf(file)
}

/** The bytes of a file, or a stretch of them. */
export async function openFile(ctx: Context, { id }: FileFacts, range: ByteRange | null): Promise<Readable> {
  const content = await ctx.uploadFiles.open(id, range)
  if (content === null) throw new Error(`the bytes of file ${id} are gone`)
  return content
}
