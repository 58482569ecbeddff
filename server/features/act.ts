import { features } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { demand } from '../domain/authorize.ts'
import { once } from '../domain/once.ts'
import { findEntry, saveEntry } from '../storage/stores/cards.store.ts'
import { cardNow, cardPlaceOf, changeCard, demandOpen } from './card-place.ts'
import { toolNamed } from './index.ts'

/** What a person does to a card. Answers the card as it is now for them; the receipt that is kept says only where. */
export async function act(ctx: Context, who: Who, input: RequestInput<'card:act'>): Promise<RequestOutput<'card:act'>> {
  await once(ctx, who, { request: 'card:act', input }, async (work) => {
    const { card, place } = await cardPlaceOf(work.db, who, input.cardId, work.now)
    const { tool, rules } = toolNamed(card.tool)
    demand(place, features[tool].capability)
    demandOpen(card, work.now)
    const mine = await findEntry(work.db, card.id, who.personId)
    const at = { now: work.now, personId: who.personId }
    const { entry, state } = rules.open(card).act(mine?.entry ?? null, input.action, at)
    const rev = await changeCard(work, card, { state: JSON.stringify(state) })
    await saveEntry(work.db, {
      cardId: card.id,
      personId: who.personId,
      entry: JSON.stringify(entry),
      rev,
      at: work.now,
    })
    work.news.at(card.conversationId, rev).actors.add(who.personId)
    return { rev }
  })
  return cardNow(ctx, who, input.cardId)
}
