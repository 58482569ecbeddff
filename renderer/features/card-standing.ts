import type { CardView } from '#shared/features/feature.ts'
import { asksNobody, type Tool } from '#shared/features/index.ts'
import type { Language } from '../i18n/texts.ts'
import type { Translate } from '../i18n/translate.ts'
import { faces } from './index.ts'
import { drawableTool, readCard } from './read-card.ts'

interface Listing {
  readonly language: Language
  readonly now: number
  readonly words: Translate<'open' | 'openUntil' | 'ended'>
  readonly deadline: (at: number) => string
}

/** Where a card stands, as lists say it: in its tool's own word, or open, until when, ended; null where that says nothing. @see TOOL-1 */
export function cardStanding(card: CardView, listing: Listing): string | null {
  const { words, deadline } = listing
  const tool = drawableTool(card)
  const own = tool === null ? null : ownStanding(tool, card, listing)
  if (own !== null) return own
  if (card.endedAt !== null) return words('ended')
  if (card.endsAt !== null) return words('openUntil', { when: deadline(card.endsAt) })
  return tool === null || asksNobody(tool) ? null : words('open')
}

function ownStanding<T extends Tool>(tool: T, card: CardView, listing: Listing): string | null {
  const parts = readCard(tool, card)
  const { standing } = faces[tool]
  if (parts === null || standing === undefined) return null
  return standing(parts.content, { endedAt: card.endedAt, state: parts.state }, listing)
}
