import type { Context } from '../../context.ts'
import { allPictureIds, deleteUnusedPictures } from '../../storage/stores/pictures.store.ts'
import { write } from '../once.ts'

const day = 24 * 60 * 60_000

/** At the start, before anyone connects: pictures nobody used within a day go, and files that belong to no picture. */
export async function sweepPictures(ctx: Context): Promise<void> {
  await dropUnusedPictures(ctx)
  await ctx.pictureFiles.keepOnly(await allPictureIds(ctx.storage.read))
}

/** Pictures nobody used within a day go, and their files with them. */
export async function dropUnusedPictures(ctx: Context): Promise<void> {
  const unused = await write(ctx, ({ db, now }) => deleteUnusedPictures(db, now - day))
  for (const id of unused) await ctx.pictureFiles.remove(id)
}
