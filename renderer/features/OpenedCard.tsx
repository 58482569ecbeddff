import { useFocusReturn } from '@mantine/hooks'
import { useEffect } from 'react'
import { DetailDialog } from './DetailDialog.tsx'
import { closeCard, useOpenedCard } from './opened-card.store.ts'

/** The detail of the card that was opened, if one is. Drawn once, by the shell. */
export function OpenedCard() {
  const { cardId, toGroup } = useOpenedCard()
  useFocusReturn({ opened: cardId !== null })
  // Whoever signs in next did not open it.
  useEffect(() => closeCard, [])
  return cardId === null ? null : <DetailDialog key={cardId} cardId={cardId} onClose={closeCard} onToGroup={toGroup} />
}
