import { create } from 'zustand'

interface OpenedCardState {
  readonly cardId: string | null
  /** Leads to where the card was sent, for whoever opened it from elsewhere. */
  readonly toGroup: (() => void) | null
}

/** The card whose detail is open. It is kept here so that the dialog outlives the row of the timeline it was opened from. */
export const useOpenedCard = create<OpenedCardState>()(() => ({ cardId: null, toGroup: null }))

export function openCard(cardId: string, toGroup: (() => void) | null = null): void {
  useOpenedCard.setState({ cardId, toGroup })
}

export function closeCard(): void {
  useOpenedCard.setState({ cardId: null, toGroup: null })
}
