import { IconForms, IconListNumbers } from '@tabler/icons-react'
import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { RemindLink } from '../RemindLink.tsx'
import { ToolCard } from '../ToolCard.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import classes from './FormCard.module.css'
import { formTexts } from './form.texts.ts'
import { formFacts } from './form-facts.ts'
import { PickUpLines } from './PickUpLines.tsx'

const looks = {
  form: { icon: IconForms, fill: 'fill', change: 'change', count: 'sheetCount' },
  pickUp: { icon: IconListNumbers, fill: 'join', change: 'changeLine', count: 'lineCount' },
} as const

/** A form in the timeline; a pick-up line with its entries as they come. @see FORM-2, FORM-4 */
export function FormCard(props: CardProps<FormContent, FormEntry, FormState, FormAction>) {
  const { card, content, state, mine, phase, onOpen } = props
  const t = useTexts(formTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const look = looks[content.kind]
  const isOpen = phase === 'open'
  return (
    <ToolCard
      icon={look.icon}
      label={t('label')}
      facts={formFacts(content, card, phase, { form: t, shared, deadline })}
      title={content.title}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={[
        t('submittedOf', { answered: card.answered, audience: Math.max(card.audience, card.answered) }),
        ...(content.perPerson === 'several' ? [t(look.count, { count: state.sheets })] : []),
      ].join(' · ')}
      actions={
        <>
          {isOpen && <CardLink onClick={onOpen}>{t(mine === null ? look.fill : look.change)}</CardLink>}
          <RemindLink {...props} says={t(content.anonymous ? 'remindAll' : 'remind')} />
        </>
      }
    >
      <div className={classes.body}>
        {content.description !== '' && <p className={classes.description}>{content.description}</p>}
        {content.kind === 'pickUp' ? (
          <PickUpLines state={state} ended={phase === 'ended'} />
        ) : (
          phase !== 'sending' && <p className={classes.mine}>{ownLine()}</p>
        )}
      </div>
    </ToolCard>
  )

  function ownLine(): string {
    if (mine === null) return t(phase === 'ended' ? 'missed' : 'notGiven')
    return t(isOpen ? 'given' : 'givenEnded')
  }
}
