import { asksNobody, type Tool } from '#shared/features/index.ts'
import { useCard } from '../data/cards.store.ts'
import { usePerson } from '../data/people.store.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { PagesEnd } from '../pages/PagesEnd.tsx'
import { now } from '../time/now.ts'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { cardStanding } from './card-standing.ts'
import { featureTexts } from './features.texts.ts'
import { faces } from './index.ts'
import { drawableTool, readSummary } from './read-card.ts'
import classes from './ToolCards.module.css'
import { useDeadlineText } from './use-deadline-text.ts'
import { useToolCards } from './use-tool-cards.ts'

interface ToolCardsProps {
  readonly tool: Tool
  readonly conversationId: string
  readonly onOpen: (cardId: string) => void
}

/** All cards of one tool in a conversation, newest first, as they are now. @see TOOL-1 */
export function ToolCards({ tool, conversationId, onOpen }: ToolCardsProps) {
  const t = useTexts(featureTexts)
  const language = useLanguage()
  const pages = useToolCards(conversationId, tool)
  const { items, phase } = pages
  return (
    <>
      <ul className={classes.list}>
        {items.map((id) => (
          <CardLine key={id} cardId={id} onOpen={onOpen} />
        ))}
      </ul>
      {phase === 'there' && items.length === 0 && (
        <div className={classes.empty}>
          <strong>{t('drawerEmpty', { tool: faces[tool].label(language) })}</strong>
          <p>{t('drawerEmptyHint')}</p>
        </div>
      )}
      <PagesEnd pages={pages} />
    </>
  )
}

function CardLine({ cardId, onOpen }: { readonly cardId: string; readonly onOpen: (cardId: string) => void }) {
  const t = useTexts(featureTexts)
  const language = useLanguage()
  const { divider } = useTimeTexts()
  const deadline = useDeadlineText()
  const card = useCard(cardId)
  const creator = usePerson(card?.createdBy ?? null)
  if (!card) return null
  const { endedAt, answered, audience } = card
  const tool = drawableTool(card)
  const asks = tool !== null && !asksNobody(tool)
  const state = cardStanding(card, { language, now: now(), words: t, deadline })
  return (
    <li>
      <button type="button" className={classes.line} onClick={() => onOpen(cardId)}>
        <span className={classes.title}>{readSummary(card, language) ?? t('updateToSee')}</span>
        {state && (
          <span className={classes.state} data-ended={endedAt !== null || undefined}>
            {state}
          </span>
        )}
        <span className={classes.facts}>
          {[creator?.name, divider(card.createdAt)].filter((fact) => fact !== undefined).join(' · ')}
        </span>
        {asks && (
          <span className={classes.facts}>{t('answeredOf', { answered, audience: Math.max(answered, audience) })}</span>
        )}
      </button>
    </li>
  )
}
