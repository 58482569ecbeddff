import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import { once, type Work } from '../domain/once.ts'
import { type CardRow, countsOf, findCard } from '../storage/stores/cards.store.ts'
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
    demandRunner(found)
    demandOpen(found.card, work.now)
    return { rev: await finish(work, found.card, who.personId) }
  })
  return cardNow(ctx, who, input.cardId)
}

/** Ends a card whose time has come, unless somebody was faster. @see TOOL-3 */
export async function endDueCard(work: Work, cardId: string): Promise<void> {
  const card = await findCard(work.db, cardId)
  const due = card !== null && card.endedAt === null && card.endsAt !== null && card.endsAt <= work.now
  if (due) await finish(work, card, null)
}

/** Closes the card and posts its result; `endedBy` null is the clock. @see TOOL-3, POLL-6 */
async function finish(work: Work, card: CardRow, endedBy: string | null): Promise<number> {
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
