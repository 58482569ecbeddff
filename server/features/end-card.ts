import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { once, type Work } from '../domain/once.ts'
import { postOfCard } from '../ledger/post-of-card.ts'
import { type CardRow, countsOf, entriesOf } from '../storage/stores/cards.store.ts'
import { demandEnds } from './answering.ts'
import { cardNow, cardPlaceOf, changeCard, demandOpen, demandRunner } from './card-place.ts'
import { toolNamed } from './index.ts'
import { postNote } from './post-note.ts'

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
  const { rules } = toolNamed(card.tool)
  const { audience } = await countsOf(work.db, card)
  const passage = rules.open(card).end()
  await postOfCard(work, card.id, passage.postings)
  const change = { state: JSON.stringify(passage.state), endedAt: work.now, endedBy, endedAudience: audience }
  const rev = await changeCard(work, card, change)
  const open = rules.open({ ...card, ...change })
  const summary = open.result()
  if (summary !== null) {
    const mentions = open.callsAtEnd ? open.calls(await entriesOf(work.db, card.id)) : []
    await postNote(work, card, { note: 'result', summary, mentions })
  }
  return rev
}
