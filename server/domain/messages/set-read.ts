import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { advanceRead } from '../../storage/stores/members.store.ts'
import { readStateAt } from '../../storage/stores/messages.store.ts'
import { placeOf } from '../authorize.ts'
import { write } from '../once.ts'

/** Moves the person's read position forward and tells all their devices. @see MSG-5 */
export async function setRead(
  ctx: Context,
  who: Who,
  input: RequestInput<'read:set'>,
): Promise<RequestOutput<'read:set'>> {
  return write(ctx, async ({ db, now, news }) => {
    const place = await placeOf(db, who, input.conversationId, now)
    const readSeq = Math.max(place.readSeq, Math.min(input.readSeq, place.seq))
    await advanceRead(db, { conversationId: input.conversationId, personId: who.personId, readSeq })
    const read = await readStateAt(db, { ...place, readSeq })
    if (readSeq > place.readSeq) news.reads.push({ personId: who.personId, read })
    return read
  })
}
