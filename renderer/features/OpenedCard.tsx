import { useEffect } from 'react'
import { useCards } from '../data/cards.store.ts'
import { DetailDialog } from './DetailDialog.tsx'
import { closeCard, useOpenedCard } from './opened-card.store.ts'

/** The detail of the card that was opened, if one is. Drawn once, by the shell. */
export function OpenedCard() {
  const { cardId, toGroup } = useOpenedCard()
  // Whoever signs in next did not open it.
  useEffect(() => closeCard, [])
  const takenBack = useCards((state) => cardId !== null && state.takenBack.has(cardId))
  useEffect(() => {
    if (takenBack) closeCard()
  }, [takenBack])
  return cardId === null || takenBack ? null : (
    <DetailDialog key={cardId} cardId={cardId} onClose={closeCard} onToGroup={toGroup} />
  )
}
