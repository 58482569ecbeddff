import { FocusTrap } from '@mantine/core'
import { useState } from 'react'
import type { CardView } from '#shared/features/feature.ts'
import type { Tool } from '#shared/features/index.ts'
import { useCard } from '../data/cards.store.ts'
import { usePerson } from '../data/people.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { CardBoundary } from './CardBoundary.tsx'
import { CardLink } from './CardLink.tsx'
import { CardReply } from './CardReply.tsx'
import classes from './DetailDialog.module.css'
import { dialogSize } from './dialog-size.ts'
import { featureTexts } from './features.texts.ts'
import { faces } from './index.ts'
import { drawableTool, readCard } from './read-card.ts'
import { ToolTitle } from './ToolTitle.tsx'
import { useAnswers } from './use-answers.ts'
import { useCardDeeds } from './use-card-deeds.ts'
import { useCardPlace } from './use-card-place.ts'

interface DetailDialogProps {
  readonly cardId: string
  readonly onClose: () => void
  /** Leads to the card's group; null where one is there already. */
  readonly onToGroup: (() => void) | null
}

/** The whole of one card, of any tool. @see TOOL-1 */
export function DetailDialog({ cardId, onClose, onToGroup }: DetailDialogProps) {
  const t = useTexts(featureTexts)
  const card = useCard(cardId)
  const tool = card ? drawableTool(card) : null
  return (
    <Dialog
      onClose={onClose}
      size={dialogSize(tool)}
      padding={0}
      title={tool ? <ToolTitle tool={tool} /> : t('loading')}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <FocusTrap.InitialFocus />
      {onToGroup && (
        <p className={classes.group}>
          <CardLink
            onClick={() => {
              onClose()
              onToGroup()
            }}
          >
            {t('toGroup')}
          </CardLink>
        </p>
      )}
      {card && tool ? (
        <CardBoundary
          revision={card.revision}
          otherwise={(again) => (
            <p className={classes.note} role="alert">
              {t('broken')} <CardLink onClick={again}>{t('tryAgain')}</CardLink>
            </p>
          )}
        >
          <LiveDetail tool={tool} card={card} />
        </CardBoundary>
      ) : (
        <p className={classes.note}>{card ? t('updateToSee') : t('loading')}</p>
      )}
    </Dialog>
  )
}

function LiveDetail<T extends Tool>({ tool, card }: { readonly tool: T; readonly card: CardView }) {
  const t = useTexts(featureTexts)
  const { phase, mayManage } = useCardPlace(tool, card)
  const creator = usePerson(card.createdBy) ?? null
  const deeds = useCardDeeds(card.id)
  const parts = readCard(tool, card)
  const [chosenSlot, chooseSlot] = useState<string | null>(null)
  const slot = chosenSlot ?? (parts === null ? null : (faces[tool].slot?.(parts.state) ?? null))
  const { answers, retry } = useAnswers(tool, card, slot)
  if (parts === null) return <p className={classes.note}>{t('updateToSee')}</p>
  const { Detail } = faces[tool]
  return (
    <>
      <Detail
        card={card}
        {...parts}
        phase={phase}
        mayManage={mayManage}
        busy={deeds.busy}
        refusal={deeds.refusal}
        creator={creator}
        answers={answers}
        onAct={deeds.act}
        onEnd={deeds.end}
        onRemind={deeds.remind}
        onExport={deeds.save}
        onRetryAnswers={retry}
        slot={slot}
        onSlot={chooseSlot}
      />
      <div className={classes.reply}>
        <CardReply deeds={deeds} />
      </div>
    </>
  )
}
