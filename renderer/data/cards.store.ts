import { useEffect } from 'react'
import { create } from 'zustand'
import type { CardView } from '#shared/features/feature.ts'
import { type HeldCard, isWhole, mergeCard } from './apply/merge-card.ts'
import { running } from './runtime.ts'

interface CardsState {
  readonly cards: ReadonlyMap<string, HeldCard>
}

export const useCards = create<CardsState>()(() => ({ cards: new Map() }))

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

/** Only the data layer writes: each card in its newest telling. A part of a card that is not held says too little. */
export function holdCards(cards: readonly CardView[]): void {
  useCards.setState((state) => {
    const news = cards.filter((card) => state.cards.has(card.id) || isWhole(card))
    if (news.length === 0) return state
    const next = new Map(state.cards)
    for (const card of news) next.set(card.id, mergeCard(next.get(card.id), card))
    return { cards: next }
  })
}

/** Drops the cards of a conversation that is no longer shown. */
export function forgetCards(conversationId: string): void {
  useCards.setState((state) => {
    const next = new Map([...state.cards].filter(([, { view }]) => view.conversationId !== conversationId))
    return next.size === state.cards.size ? state : { cards: next }
  })
}
