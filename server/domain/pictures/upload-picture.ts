import { DomainError } from '#shared/domain/error.ts'
import { pictureLimits } from '#shared/domain/picture.ts'
import type { UploadedPicture } from '#shared/protocol/http.ts'
import type { Context, Who } from '../../context.ts'
import { type ReceivedFile, TooManyBytesError } from '../../storage/files.ts'
import { insertPicture } from '../../storage/stores/pictures.store.ts'
import { write } from '../once.ts'
import type { PictureFacts } from './picture-facts.ts'
import { readPicture } from './read-picture.ts'

/**
 * Takes in a picture: the bytes decide what it is, and what follows its end is cut off. The file is kept before the
 * row, so that a picture that is known is always there. Until it is used somewhere only its uploader sees it.
 * @throws DomainError when it is too large or no picture
 * @see MSG-1
 */
export async function uploadPicture(
  ctx: Context,
  who: Who,
  source: AsyncIterable<Uint8Array>,
): Promise<UploadedPicture> {
  const id = ctx.newId()
  const file = await ctx.pictureFiles.receive(id, source, pictureLimits.bytes).catch((error: unknown) => {
    throw error instanceof TooManyBytesError ? new DomainError('too_large', 'picture.tooLarge') : error
  })
  const { type, width, height, end } = await judged(file)
  await file.keep(end)
  try {
    await write(ctx, ({ db, now }) =>
      insertPicture(db, { id, uploaderId: who.personId, mime: type, width, height, bytes: end, at: now }),
    )
  } catch (error) {
    await ctx.pictureFiles.remove(id)
    throw error
  }
  return { pictureId: id, width, height }
}

async function judged(file: ReceivedFile): Promise<PictureFacts> {
  try {
    const facts = readPicture(await file.bytes())
    if (facts === null) throw new DomainError('invalid', 'picture.notAPicture')
    const { width, height } = facts
    const { side, pixels } = pictureLimits
    if (width > side || height > side || width * height > pixels)
      throw new DomainError('too_large', 'picture.tooManyPixels')
    return facts
  } catch (error) {
    await file.drop()
    throw error
  }
}
