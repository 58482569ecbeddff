import { DomainError } from '#shared/domain/error.ts'
import { asksNobody, features } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { demand } from '../domain/authorize.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import { once } from '../domain/once.ts'
import { audienceOf, missingFrom } from '../storage/stores/cards.store.ts'
import { demandAnswers } from './answering.ts'
import { cardPlaceOf, changeCard, demandOpen, demandRunner } from './card-place.ts'
import { toolNamed } from './index.ts'

/** At most once in this many milliseconds. @see TOOL-5 */
const pause = 10 * 60_000

/**
 * Mentions everyone of the card's audience who has not answered. Where it must not be known who did, all of them: names
 * left out, held against results as they grow, would tell who chose what.
 * @see TOOL-5, TOOL-6, POLL-3
 */
export async function remind(
  ctx: Context,
  who: Who,
  input: RequestInput<'card:remind'>,
): Promise<RequestOutput<'card:remind'>> {
  return once(ctx, who, { request: 'card:remind', input }, async (work) => {
    const found = await cardPlaceOf(work.db, who, input.cardId, work.now)
    const { card, place } = found
    const { tool, rules } = toolNamed(card.tool)
    demandAnswers(tool)
    demand(place, features[tool].answering)
    demandRunner(found)
    demandOpen(card, work.now)
    if (card.remindedAt !== null && work.now - card.remindedAt < pause) {
      throw new DomainError('rate_limited', 'card.remindedLately', {
        minutes: Math.ceil((pause - work.now + card.remindedAt) / 60_000),
      })
    }
    const open = rules.open(card)
    const others = (ids: readonly string[]) => ids.filter((id) => id !== who.personId)
    const missing = asksNobody(tool) ? [] : others(await missingFrom(work.db, card))
    if (missing.length === 0) throw new DomainError('conflict', 'card.everyoneAnswered')
    const called = open.namesMissing() ? missing : others(await audienceOf(work.db, card))
    await changeCard(work, card, { remindedAt: work.now })
    await postMessage(work, {
      conversationId: card.conversationId,
      senderId: who.personId,
      clientId: input.clientId,
      body: { type: 'cardNote', note: 'remind', cardId: card.id, tool, summary: open.summary, mentions: called },
    })
    return { reminded: called.length }
  })
}
