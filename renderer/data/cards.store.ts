import { useEffect } from 'react'
import { create } from 'zustand'
import type { CardView } from '#shared/features/feature.ts'
import { type HeldCard, isWhole, mergeCard, saysAll } from './apply/merge-card.ts'
import { running } from './runtime.ts'

/** `takenBack`: the ids of messages that were taken back since the start, and of their cards. @see MSG-2 */
interface CardsState {
  readonly cards: ReadonlyMap<string, HeldCard>
  readonly takenBack: ReadonlySet<string>
}

export const useCards = create<CardsState>()(() => ({ cards: new Map(), takenBack: new Set() }))

/** A card as the viewer may see it; fetched when it is not held, and follows changes. */
export function useCard(cardId: string): CardView | undefined {
  const card = useCards((state) => state.cards.get(cardId)?.view)
  useEffect(() => {
    if (card === undefined) running()?.cards.want(cardId)
  }, [card, cardId])
  return card
}

export function cardOf(cardId: string): CardView | undefined {
  return useCards.getState().cards.get(cardId)?.view
}

/**
 * Only the data layer writes: each card in its newest telling. A part of a card that is not held says too little, and so
 * does one of a card that was written anew since; whoever looks at it asks for it.
 */
export function holdCards(cards: readonly CardView[]): void {
  useCards.setState((state) => {
    const news = notTakenBack(cards).filter((card) => state.cards.has(card.id) || isWhole(card))
    if (news.length === 0) return state
    const next = new Map(state.cards)
    for (const card of news) {
      const merged = mergeCard(next.get(card.id), card)
      if (saysAll(merged.view)) next.set(card.id, merged)
      else next.delete(card.id)
    }
    return { cards: next }
  })
}

/** The cards of these messages are gone; so is what is still on its way of them. @see MSG-2 */
export function takeCardsBack(messageIds: readonly string[]): void {
  if (messageIds.length === 0) return
  useCards.setState((state) => {
    const takenBack = new Set([...state.takenBack, ...messageIds])
    const gone = [...state.cards].filter(([, { view }]) => takenBack.has(view.messageId)).map(([id]) => id)
    const cards = new Map([...state.cards].filter(([, { view }]) => !takenBack.has(view.messageId)))
    return { cards, takenBack: new Set([...takenBack, ...gone]) }
  })
}

/** Without those whose message was taken back while they were told. */
export function notTakenBack(cards: readonly CardView[]): readonly CardView[] {
  const { takenBack } = useCards.getState()
  return cards.filter(({ messageId }) => !takenBack.has(messageId))
}

/** Drops the cards of a conversation that is no longer shown. */
export function forgetCards(conversationId: string): void {
  useCards.setState((state) => {
    const next = new Map([...state.cards].filter(([, { view }]) => view.conversationId !== conversationId))
    return next.size === state.cards.size ? state : { cards: next }
  })
}
