import { fileLimits } from '#shared/domain/file.ts'
import type { Context } from '../../context.ts'
import { allPictureIds, deleteUnusedPictures } from '../../storage/stores/pictures.store.ts'
import { write } from '../once.ts'

/** At the start, before anyone connects: pictures nobody used in a month go, and files that belong to no picture. */
export async function sweepPictures(ctx: Context): Promise<void> {
  await dropUnusedPictures(ctx)
  await ctx.pictureFiles.keepOnly(await allPictureIds(ctx.storage.read))
}

/** Pictures that waited too long in somebody's draft go, and their files with them. */
export async function dropUnusedPictures(ctx: Context): Promise<void> {
  const unused = await write(ctx, ({ db, now }) => deleteUnusedPictures(db, now - fileLimits.keptUnused))
  for (const id of unused) await ctx.pictureFiles.remove(id)
}
