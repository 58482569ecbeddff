import { fileLimits } from '#shared/domain/file.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Context } from '../../context.ts'
import { allFileIds, deleteUnusedFiles } from '../../storage/stores/files.store.ts'
import { deleteOldMedia } from '../../storage/stores/robot-media.store.ts'
import { deleteStaleUploads } from '../../storage/stores/uploads.store.ts'
import { write } from '../once.ts'

/** At the start, before anyone connects: what nobody sent, what never finished arriving, and bytes that belong to nothing. */
export async function sweepFiles(ctx: Context): Promise<void> {
  await dropStaleUploads(ctx)
  await dropUnusedFiles(ctx)
  await ctx.uploadFiles.keepOnly(await allFileIds(ctx.storage.read))
}

/** Uploads nothing arrived for in days make room. */
export async function dropStaleUploads(ctx: Context): Promise<void> {
  const stale = await write(ctx, ({ db, now }) => deleteStaleUploads(db, now - fileLimits.keptUnfinished))
  for (const id of stale) await ctx.uploadFiles.remove(id)
}

/** Robots' media end, what waited too long in somebody's draft goes, and the bytes with them. */
export async function dropUnusedFiles(ctx: Context): Promise<void> {
  const unused = await write(ctx, async ({ db, now }) => {
    const ended = await deleteOldMedia(db, now - robotLimits.mediaLives)
    const unsent = await deleteUnusedFiles(db, { among: ended })
    return [...unsent, ...(await deleteUnusedFiles(db, { before: now - fileLimits.keptUnused }))]
  })
  for (const id of unused) await ctx.uploadFiles.remove(id)
}
