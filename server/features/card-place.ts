import { DomainError } from '#shared/domain/error.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { Context, Who } from '../context.ts'
import { type Place, placeOf } from '../domain/authorize.ts'
import type { Work } from '../domain/once.ts'
import type { Db } from '../storage/storage.ts'
import { type CardRow, findCard, type PlacedCard, updateCard } from '../storage/stores/cards.store.ts'
import { takeRev } from '../storage/stores/conversations.store.ts'
import { viewCards } from './view-card.ts'

/** A card and where the person stands in its conversation. */
export interface CardPlace {
  readonly card: PlacedCard
  readonly place: Place
}

/**
 * Finds a card for someone who may see it: in the conversation, and not from before their time.
 * @throws DomainError not_found otherwise: they do not learn whether it exists
 */
export async function cardPlaceOf(db: Db, who: Who, cardId: string, now: number): Promise<CardPlace> {
  const unknown = () => new DomainError('not_found', 'card.unknown')
  const card = await findCard(db, cardId)
  if (card === null) throw unknown()
  const place = await placeOf(db, who, card.conversationId, now).catch((error: unknown) => {
    throw error instanceof DomainError ? unknown() : error
  })
  if (card.seq <= place.historyFrom) throw unknown()
  return { card, place }
}

/** @throws DomainError once the card has ended, by hand or by the clock */
export function demandOpen(card: CardRow, now: number): void {
  if (card.endedAt !== null || (card.endsAt !== null && card.endsAt <= now))
    throw new DomainError('conflict', 'card.ended')
}

/** Creator, owner and admins run a card. @see TOOL-2 */
export function runs({ card, place }: CardPlace): boolean {
  return card.createdBy === place.personId || place.standing.role === 'owner' || place.standing.role === 'admin'
}

export function demandRunner(found: CardPlace): void {
  if (!runs(found)) throw new DomainError('forbidden', 'card.notYours')
}

/** Saves a change of the card under the conversation's next rev, which it answers. */
export async function changeCard(
  work: Work,
  card: CardRow,
  change: Partial<Omit<CardRow, 'id' | 'conversationId' | 'revision' | 'rev'>>,
): Promise<number> {
  const [taken] = await takeRev(work.db, { id: card.conversationId })
  if (taken === undefined) throw new Error(`no conversation ${card.conversationId}`)
  await updateCard(work.db, card.id, { ...change, revision: card.revision + 1, rev: taken.rev })
  work.news.at(card.conversationId, taken.rev).cards.add(card.id)
  return taken.rev
}

/** The card as it is now for this person: what changes of a card answer. */
export async function cardNow(ctx: Context, who: Who, cardId: string): Promise<{ card: CardView }> {
  const { card } = await cardPlaceOf(ctx.storage.read, who, cardId, ctx.clock.now())
  const [view] = await viewCards(ctx.storage.read, who.personId, [card])
  if (view === undefined) throw new DomainError('not_found', 'card.unknown')
  return { card: view }
}
