import { useTexts } from '../../i18n/use-texts.ts'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { RemindLink, type RemindProps } from '../RemindLink.tsx'
import { gatheringTexts } from './gathering.texts.ts'
import classes from './People.module.css'

export type NotAnsweredProps = RemindProps &
  Pick<DetailProps<never, unknown, never, never>, 'answers' | 'onRetryAnswers'>

/** Who was asked and has not said anything yet, to be reminded. @see MEET-2, SCHED-3 */
export function NotAnswered({ answers, onRetryAnswers, ...asking }: NotAnsweredProps) {
  const t = useTexts(gatheringTexts)
  return (
    <DetailSection title={t('notAnswered')}>
      <div className={classes.given}>
        <MissingPeople answers={answers} none={t('allAnswered')} onRetry={onRetryAnswers} />
        <RemindLink {...asking} says={t('remind')} />
      </div>
    </DetailSection>
  )
}
