import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { cleanFileName } from '#shared/domain/clean-file-name.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Context } from '../context.ts'
import { judgeFile } from '../domain/files/judge-file.ts'
import { write } from '../domain/once.ts'
import type { Db } from '../storage/storage.ts'
import { insertFile } from '../storage/stores/files.store.ts'
import { insertMedia } from '../storage/stores/robot-media.store.ts'
import { findRobot, type RobotRow } from '../storage/stores/robots.store.ts'
import { demandVoice } from './post-draft.ts'
import { invalid, RobotRefusal } from './robot-refusal.ts'
import { voiceLength } from './voice-length.ts'

export type MediaType = 'file' | 'voice'

interface Sent {
  readonly type: MediaType
  readonly name: string
  readonly content: Readable
}

/** So many bytes of each type at most. */
export const mediaBytes: Readonly<Record<MediaType, number>> = {
  file: robotLimits.fileBytes,
  voice: robotLimits.voiceBytes,
}

/**
 * Keeps something a robot is to send: a file like any other, under a name that only this robot knows. It is judged by its
 * bytes; nothing of it is known before all of them are there.
 * @throws RobotRefusal
 */
export async function uploadMedia(
  ctx: Context,
  robot: RobotRow,
  { type, name, content }: Sent,
): Promise<{ mediaId: string; at: number }> {
  const id = ctx.newId()
  await ctx.uploadFiles.begin(id)
  try {
    const bytes = await ctx.uploadFiles.append(id, 0, content)
    if (bytes <= robotLimits.leastBytes || bytes > mediaBytes[type]) throw new RobotRefusal(40006)
    const lasts = type === 'voice' ? lengthOf(await ctx.uploadFiles.head(id, bytes)) : null
    const file = { id, uploaderId: robot.id, name: cleanFileName(name), bytes }
    const judged = await judgeFile(ctx.uploadFiles, file)
    await ctx.uploadFiles.keep(id)
    const mediaId = randomBytes(32).toString('base64url')
    return await write(ctx, async ({ db, now }) => {
      await demandStill(db, robot)
      await insertFile(db, { ...file, ...judged, at: now })
      await insertMedia(db, { mediaId, robotId: robot.id, fileId: id, lasts, at: now })
      return { mediaId, at: now }
    })
  } catch (error) {
    await ctx.uploadFiles.remove(id)
    throw error
  }
}

/** The robot is still there under that very key. */
async function demandStill(db: Db, { id, keyHash }: RobotRow): Promise<void> {
  const robot = await findRobot(db, id)
  if (robot?.keyHash !== keyHash) throw invalid('key')
  await demandVoice(db, robot)
}

function lengthOf(bytes: Buffer): number {
  const lasts = voiceLength(bytes)
  if (lasts === null) throw new RobotRefusal(40004)
  if (lasts > robotLimits.voiceLasts)
    throw new RobotRefusal(40006, 'invalid file size: a voice lasts 60 seconds at most')
  return lasts
}
