import { useEffect } from 'react'
import { DetailDialog } from './DetailDialog.tsx'
import { closeCard, useOpenedCard } from './opened-card.store.ts'

/** The detail of the card that was opened, if one is. Drawn once, by the shell. */
export function OpenedCard() {
  const { cardId, toGroup } = useOpenedCard()
  // Whoever signs in next did not open it.
  useEffect(() => closeCard, [])
  return cardId === null ? null : <DetailDialog key={cardId} cardId={cardId} onClose={closeCard} onToGroup={toGroup} />
}
