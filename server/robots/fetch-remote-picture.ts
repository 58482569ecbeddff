import type { Context, Who } from '../context.ts'
import { write } from '../domain/once.ts'
import type { PictureFacts } from '../domain/pictures/picture-facts.ts'
import { settingsOf } from '../storage/stores/enterprise-settings.store.ts'
import { insertPicture } from '../storage/stores/pictures.store.ts'
import {
  deleteRemotePicture,
  noteTried,
  type RemotePictureRow,
  remotePictureFor,
} from '../storage/stores/remote-pictures.store.ts'
import { FetchRefusedError, guardedFetch } from './guarded-fetch.ts'
import { drawablePicture, keepPicture } from './keep-picture.ts'

/** What could not be fetched is not tried again for so long. */
const restsFor = 10 * 60_000
/** So many are fetched at a time; who asks beyond that asks again later. */
const atOnce = 16

/** Those on their way, so that a whole group that looks at a message fetches its picture once. */
const underWay = new Map<string, Promise<boolean>>()

/**
 * Fetches a picture that a robot named by its address, when somebody who may see it first asks for it; from then on it is
 * a picture like any other. Answers whether it is there now.
 */
export async function fetchRemotePicture(
  ctx: Context,
  who: Who,
  id: string,
  trusted: ReadonlySet<string>,
): Promise<boolean> {
  const picture = await remotePictureFor(ctx.storage.read, id, who.personId)
  if (picture === null) return false
  const running = underWay.get(id)
  if (running !== undefined) return running
  const resting = picture.triedAt !== null && ctx.clock.now() - picture.triedAt < restsFor
  const { remotePictures } = await settingsOf(ctx.storage.read, picture.enterpriseId)
  if (resting || !remotePictures || underWay.size >= atOnce) return false
  const fetching = fetchInto(ctx, picture, trusted).finally(() => underWay.delete(id))
  underWay.set(id, fetching)
  return fetching
}

async function fetchInto(ctx: Context, picture: RemotePictureRow, trusted: ReadonlySet<string>): Promise<boolean> {
  const { id, robotId, url } = picture
  try {
    const bytes = await guardedFetch(url, trusted)
    const { type, width, height, end } = judged(bytes)
    await keepPicture(ctx, id, bytes, end)
    const wanted = await write(ctx, async ({ db, now }) => {
      if (!(await deleteRemotePicture(db, id))) return false
      await insertPicture(db, { id, uploaderId: robotId, mime: type, width, height, bytes: end, at: now })
      return true
    })
    if (!wanted) await ctx.pictureFiles.remove(id)
    return wanted
  } catch (error) {
    if (!(error instanceof FetchRefusedError)) throw error
    ctx.log.info({ reason: error.message, pictureId: id }, 'a picture on the web was not fetched')
    await write(ctx, ({ db, now }) => noteTried(db, id, now))
    return false
  }
}

function judged(bytes: Buffer): PictureFacts {
  const facts = drawablePicture(bytes)
  if (typeof facts === 'string') throw new FetchRefusedError(facts)
  return facts
}
