import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import { once, type Work } from '../domain/once.ts'
import { type CardRow, countsOf } from '../storage/stores/cards.store.ts'
import { demandEnds } from './answering.ts'
import { cardNow, cardPlaceOf, changeCard, demandOpen, demandRunner } from './card-place.ts'
import { toolNamed } from './index.ts'

/** Ends a card before its time. @see TOOL-2 */
export async function endCard(
  ctx: Context,
  who: Who,
  input: RequestInput<'card:end'>,
): Promise<RequestOutput<'card:end'>> {
  await once(ctx, who, { request: 'card:end', input }, async (work) => {
    const found = await cardPlaceOf(work.db, who, input.cardId, work.now)
    demandEnds(toolNamed(found.card.tool).tool)
    demandRunner(found)
    demandOpen(found.card, work.now)
    return { rev: await finish(work, found.card, who.personId) }
  })
  return cardNow(ctx, who, input.cardId)
}

/** Closes the card and posts its result; `endedBy` null is the clock. @see TOOL-3, POLL-6 */
export async function finish(work: Work, card: CardRow, endedBy: string | null): Promise<number> {
  const { audience } = await countsOf(work.db, card)
  const rev = await changeCard(work, card, { endedAt: work.now, endedBy, endedAudience: audience })
  const { tool, rules } = toolNamed(card.tool)
  const summary = rules.open({ ...card, endedAt: work.now }).result()
  if (summary !== null) {
    await postMessage(work, {
      conversationId: card.conversationId,
      senderId: null,
      clientId: null,
      body: { type: 'cardNote', note: 'result', cardId: card.id, tool, summary, mentions: [] },
    })
  }
  return rev
}
