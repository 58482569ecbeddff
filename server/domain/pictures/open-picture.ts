import type { Readable } from 'node:stream'
import { DomainError } from '#shared/domain/error.ts'
import { Id } from '#shared/domain/ids.ts'
import type { PictureType } from '#shared/domain/picture.ts'
import type { Context, Who } from '../../context.ts'
import { findPictureFor, type PictureRow } from '../../storage/stores/pictures.store.ts'

export interface OpenPicture {
  readonly type: PictureType
  readonly bytes: number
  readonly content: Readable
}

/**
 * A picture for its uploader and for whoever is now in a conversation it was used in.
 * @throws DomainError not_found for everyone else: they do not learn whether it exists
 */
export async function openPicture(ctx: Context, who: Who, pictureId: string): Promise<OpenPicture> {
  const unknown = new DomainError('not_found', 'picture.unknown')
  if (!Id.safeParse(pictureId).success) throw unknown
  const picture = await findPictureFor(ctx.storage.read, pictureId, who.personId)
  if (picture === null) throw unknown
  return opened(ctx, picture)
}

/** The bytes of a picture for whom the caller lets see it. */
export async function opened(ctx: Context, picture: PictureRow): Promise<OpenPicture> {
  const content = await ctx.pictureFiles.open(picture.id)
  if (content === null) throw new Error(`the file of picture ${picture.id} is gone`)
  return { type: picture.mime, bytes: picture.bytes, content }
}
