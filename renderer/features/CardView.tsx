import type { MessageBody } from '#shared/domain/message.ts'
import { useCard } from '../data/cards.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CardBoundary } from './CardBoundary.tsx'
import { CardLink } from './CardLink.tsx'
import { CardSummary } from './CardSummary.tsx'
import { featureTexts } from './features.texts.ts'
import { LiveCard } from './LiveCard.tsx'
import { openCard } from './opened-card.store.ts'
import { drawableTool } from './read-card.ts'

/**
 * A card in the timeline. What this version does not know, or cannot read, shows as its summary; a card that fails to
 * draw fails alone.
 * @see TOOL-1
 */
export function CardView({ body }: { readonly body: Extract<MessageBody, { type: 'card' }> }) {
  const t = useTexts(featureTexts)
  const card = useCard(body.cardId)
  const tool = drawableTool(card ?? { tool: body.tool, version: 0 })
  const update = <CardSummary summary={body.summary}>{t('updateToSee')}</CardSummary>
  if (tool === null) return update
  if (!card) return <CardSummary summary={body.summary}>{t('loading')}</CardSummary>
  return (
    <CardBoundary
      revision={card.revision}
      otherwise={(again) => (
        <CardSummary summary={body.summary}>
          <span role="alert">{t('broken')}</span>
          <CardLink onClick={again}>{t('tryAgain')}</CardLink>
        </CardSummary>
      )}
    >
      <LiveCard tool={tool} card={card} onOpen={() => openCard(card.id)} unreadable={update} />
    </CardBoundary>
  )
}
