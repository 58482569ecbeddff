import type { Readable } from 'node:stream'
import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { Id } from '#shared/domain/ids.ts'
import type { Context, Who } from '../../context.ts'
import { factsOf, filesFor } from '../../storage/stores/files.store.ts'
import type { ByteRange } from '../../storage/upload-files.ts'

/**
 * A file for its uploader and for whoever is now in a conversation it was sent to, not before their time there.
 * @throws DomainError not_found for everyone else: they do not learn whether it exists
 * @see FILE-4
 */
export async function fileFor(ctx: Context, who: Who, fileId: string): Promise<FileFacts> {
  const [file] = Id.safeParse(fileId).success ? await filesFor(ctx.storage.read, [fileId], who.personId) : []
  if (file === undefined) throw new DomainError('not_found', 'file.unknown')
  return factsOf(file)
}

/** The bytes of a file, or a stretch of them. */
export async function openFile(ctx: Context, { id }: FileFacts, range: ByteRange | null): Promise<Readable> {
  const content = await ctx.uploadFiles.open(id, range)
  if (content === null) throw new Error(`the bytes of file ${id} are gone`)
  return content
}
