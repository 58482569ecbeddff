import type { ReactNode } from 'react'
import type { CardView } from '#shared/features/feature.ts'
import type { Tool } from '#shared/features/index.ts'
import { CardReply } from './CardReply.tsx'
import { faces } from './index.ts'
import classes from './LiveCard.module.css'
import { readCard } from './read-card.ts'
import { useCardDeeds } from './use-card-deeds.ts'
import { useCardPlace } from './use-card-place.ts'

interface LiveCardProps<T extends Tool> {
  readonly tool: T
  readonly card: CardView
  readonly onOpen: () => void
  /** Drawn instead where the parts of the card are not what this version knows. */
  readonly unreadable: ReactNode
}

/** A card with its face on, and below it what became of the viewer's last deed. */
export function LiveCard<T extends Tool>({ tool, card, onOpen, unreadable }: LiveCardProps<T>) {
  const place = useCardPlace(tool, card)
  const { deeds, reply } = useCardDeeds(card.id)
  const parts = readCard(tool, card)
  if (parts === null) return unreadable
  const { Card } = faces[tool]
  return (
    <div className={classes.live}>
      <Card card={card} {...parts} {...place} {...deeds} onOpen={onOpen} />
      <CardReply reply={reply} />
    </div>
  )
}
