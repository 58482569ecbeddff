import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { hideChat } from '../../storage/stores/hidden-chats.store.ts'
import { advanceRead } from '../../storage/stores/members.store.ts'
import { readStateAt } from '../../storage/stores/messages.store.ts'
import { placeOf } from '../authorize.ts'
import { write } from '../once.ts'

/** Takes a conversation off the person's own list until its next message; all their devices are told. @see MSG-5 */
export async function hideConversation(
  ctx: Context,
  who: Who,
  input: RequestInput<'conversation:hide'>,
): Promise<RequestOutput<'conversation:hide'>> {
  return write(ctx, async ({ db, now, news }) => {
    const { personId } = who
    const { conversationId } = input
    const place = await placeOf(db, who, conversationId, now)
    const seq = Math.min(input.seq, place.seq)
    await hideChat(db, { personId, conversationId, seq })
    news.hidden.push({ personId, conversationId, seq })
    if (seq > place.readSeq) {
      await advanceRead(db, { conversationId, personId, readSeq: seq })
      news.reads.push({ personId, read: await readStateAt(db, { ...place, readSeq: seq }) })
    }
    return { seq }
  })
}
