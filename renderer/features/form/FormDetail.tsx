import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailActions } from '../DetailActions.tsx'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import { useMe } from '../use-me.ts'
import { FormAnswers } from './FormAnswers.tsx'
import classes from './FormDetail.module.css'
import { formTexts } from './form.texts.ts'
import { formFacts } from './form-facts.ts'
import { formReading } from './form-reading.ts'
import { OwnSheets } from './OwnSheets.tsx'

/** The whole of a form: one's own sheets, what came in as far as it may be read, who is missing. @see FORM-2, FORM-3 */
export function FormDetail(props: DetailProps<FormContent, FormEntry, FormState, FormAction>) {
  const { card, content, phase, creator, answers, mayManage } = props
  const t = useTexts(formTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const me = useMe()
  const reading = formReading(content, mayManage)
  return (
    <DetailFrame
      card={card}
      creator={creator}
      facts={formFacts(content, card, phase, { form: t, shared, deadline })}
      title={content.title}
    >
      {content.description !== '' && <p className={classes.description}>{content.description}</p>}
      <p className={classes.note}>
        {whoReads(content)
          .map((says) => t(says))
          .join(' ')}
      </p>
      {phase === 'open' && me !== null && <OwnSheets {...props} me={me} />}
      <FormAnswers content={content} answers={answers} reading={reading} />
      {!content.anonymous && (
        <DetailSection title={t('missing')}>
          <MissingPeople answers={answers} none={t('allSubmitted')} onRetry={props.onRetryAnswers} />
        </DetailSection>
      )}
      <DetailActions
        {...props}
        exportable={reading === 'sheets' || reading === 'nameless'}
        remind={t(content.anonymous ? 'remindAll' : 'remind')}
      />
    </DetailFrame>
  )
}

function whoReads({ kind, anonymous, statistics }: FormContent) {
  if (kind === 'pickUp') return ['everyoneReads'] as const
  return [
    ...(anonymous ? (['anonymousSays'] as const) : []),
    statistics === 'everyone' ? ('everyoneCounts' as const) : ('runnersRead' as const),
  ]
}
