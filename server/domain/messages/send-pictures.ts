import type { PictureBody } from '#shared/domain/message.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { picturesOf } from '../../storage/stores/pictures.store.ts'
import { authorize } from '../authorize.ts'
import { once } from '../once.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { postMessage } from './post-message.ts'

/** Pictures with a caption; how large they are is what the server measured. @see MSG-1 */
export async function sendPictures(
  ctx: Context,
  who: Who,
  input: RequestInput<'picture:send'>,
): Promise<RequestOutput<'picture:send'>> {
  return once(ctx, who, { request: 'picture:send', input }, async (work) => {
    const { conversationId, clientId, pictureIds, caption } = input
    await authorize(work.db, who, conversationId, 'image.send', work.now)
    const measured = await picturesOf(work.db, pictureIds)
    const body: PictureBody = {
      type: 'picture',
      pictures: pictureIds.flatMap((pictureId) => {
        const size = measured.get(pictureId)
        return size === undefined ? [] : [{ pictureId, width: size.width, height: size.height }]
      }),
      caption,
    }
    const { id, seq, rev, sentAt } = await postMessage(work, { conversationId, senderId: who.personId, clientId, body })
    await usePictures(work, { personId: who.personId, conversationId, messageId: id }, pictureIds)
    return { messageId: id, seq, rev, sentAt }
  })
}
