import { fileLimits } from '#shared/domain/file.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Context } from '../../context.ts'
import { allFileIds, deleteUnusedFiles } from '../../storage/stores/files.store.ts'
import { deleteOldMedia } from '../../storage/stores/robot-media.store.ts'
import { deleteStaleUploads } from '../../storage/stores/uploads.store.ts'
import { write } from '../once.ts'

/** At the start, before anyone connects: what nobody sent, what never finished arriving, and bytes that belong to nothing. */
export async function sweepFiles(ctx: Context): Promise<void> {
  await write(ctx, async ({ db, now }) => {
    await deleteStaleUploads(db, now - fileLimits.keptUnfinished)
    await deleteOldMedia(db, now - robotLimits.mediaLives)
    await deleteUnusedFiles(db, now - fileLimits.keptUnused)
  })
  await ctx.uploadFiles.keepOnly(await allFileIds(ctx.storage.read))
}

/** While it runs: uploads nothing arrived for in days make room. */
export async function dropStaleUploads(ctx: Context): Promise<void> {
  const stale = await write(ctx, ({ db, now }) => deleteStaleUploads(db, now - fileLimits.keptUnfinished))
  for (const id of stale) await ctx.uploadFiles.remove(id)
}
