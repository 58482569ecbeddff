import { DomainError } from '#shared/domain/error.ts'
import type { TextBody } from '#shared/domain/message.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { authorize, demand, type Place } from '../authorize.ts'
import { once, type Work } from '../once.ts'
import { postMessage } from './post-message.ts'

/** @see MSG-1 */
export async function sendText(
  ctx: Context,
  who: Who,
  input: RequestInput<'message:send'>,
): Promise<RequestOutput<'message:send'>> {
  return once(ctx, who, { request: 'message:send', input }, async (work) => {
    const { conversationId, clientId, body } = input
    const place = await authorize(work.db, who, conversationId, 'message.send', work.now)
    if (body.mentions.length > 0) await checkMentions(work, place, body)
    const { id, seq, rev, sentAt } = await postMessage(work, { conversationId, senderId: who.personId, clientId, body })
    return { messageId: id, seq, rev, sentAt }
  })
}

async function checkMentions(work: Work, place: Place, body: TextBody): Promise<void> {
  const called = body.mentions.map(({ who }) => who)
  if (called.includes('all')) demand(place, 'mention.all')
  const named = new Set(called.filter((who) => who !== 'all').map(({ personId }) => personId))
  const present = await presentAmong(work.db, place.conversationId, [...named])
  if (present.size < named.size) throw new DomainError('invalid', 'message.mentionsStranger')
}
