import { create } from 'zustand'

interface OpenedCardState {
  readonly cardId: string | null
}

/** The card whose detail is open. It is kept here so that the dialog outlives the row of the timeline it was opened from. */
export const useOpenedCard = create<OpenedCardState>()(() => ({ cardId: null }))

export function openCard(cardId: string): void {
  useOpenedCard.setState({ cardId })
}

export function closeCard(): void {
  useOpenedCard.setState({ cardId: null })
}
