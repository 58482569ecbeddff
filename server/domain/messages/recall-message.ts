import { DomainError } from '#shared/domain/error.ts'
import { recallWindow } from '#shared/domain/limits.ts'
import type { Message, RecalledBody } from '#shared/domain/message.ts'
import { isRecallable } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { settingsOf } from '../../storage/stores/enterprise-settings.store.ts'
import { areColleagues } from '../../storage/stores/members.store.ts'
import { findMessage } from '../../storage/stores/messages.store.ts'
import { authorize, demand, type Place } from '../authorize.ts'
import { once, type Work } from '../once.ts'
import { dropBytes, nothingLetGo, takeBack } from './take-back.ts'

/** One's own message within the time for it, or a robot's; what was taken back before stays so. @see MSG-2 */
export async function recallMessage(
  ctx: Context,
  who: Who,
  input: RequestInput<'message:recall'>,
): Promise<RequestOutput<'message:recall'>> {
  let letGo = nothingLetGo
  const receipt = await once(ctx, who, { request: 'message:recall', input }, async (work) => {
    const place = await authorize(work.db, who, input.conversationId, 'message.recall', work.now)
    const message = await findMessage(work.db, input.messageId)
    if (message === null || message.conversationId !== place.conversationId || message.seq <= place.historyFrom)
      throw new DomainError('not_found', 'message.unknown')
    const of = await demandRecall(work, place, message)
    if (message.body.type === 'recalled') return { messageId: message.id, rev: message.rev }
    const taken = await takeBack(work, message, { type: 'recalled', by: who.personId, of })
    letGo = taken.letGo
    return { messageId: message.id, rev: taken.rev }
  })
  await dropBytes(ctx, letGo)
  return receipt
}

/** Answers whose it is to take back; refuses whoever may not. */
async function demandRecall(work: Work, place: Place, message: Message): Promise<RecalledBody['of']> {
  const { senderId, body, sentAt } = message
  if (body.type === 'robot' || (body.type === 'recalled' && body.of.type === 'robot')) {
    demand(place, 'robot.recall')
    return body.type === 'robot' ? { type: 'robot', name: body.robot.name } : body.of
  }
  const note = body.type === 'cardNote' || (body.type === 'recalled' && body.of.type === 'note')
  if (senderId === null || note) throw new DomainError('forbidden', 'message.ofTheServer')
  if (senderId !== place.personId) throw new DomainError('forbidden', 'message.notYours')
  if (body.type === 'card' && !isRecallable(body.tool)) throw new DomainError('forbidden', 'message.hasMoney')
  const within = await windowOf(work, place)
  if (body.type !== 'recalled' && work.now - sentAt > within)
    throw new DomainError('conflict', 'message.recallTooLate', { within })
  return { type: 'own' }
}

/** A group's enterprise says how long; in a direct chat one's own. */
async function windowOf({ db }: Work, place: Place): Promise<number> {
  const { kind, conversationId, groupEnterpriseId, personEnterpriseId } = place
  const direct = kind === 'direct'
  const { recallWithin } = await settingsOf(db, direct ? personEnterpriseId : groupEnterpriseId)
  return recallWindow({ kind, colleagues: direct && (await areColleagues(db, conversationId)) }, recallWithin)
}
