import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { gatheringTexts } from './gathering.texts.ts'
import classes from './People.module.css'

export interface NotAnsweredProps {
  readonly answers: Answers<unknown>
  readonly onRetry: () => void
  /** Calls who has not answered; absent where the viewer may not, or nobody is left. @see TOOL-5 */
  readonly onRemind?: () => void
  readonly reminding: boolean
}

/** Who was asked and has not said anything yet. @see MEET-2, SCHED-3 */
export function NotAnswered({ answers, onRetry, onRemind, reminding }: NotAnsweredProps) {
  const t = useTexts(gatheringTexts)
  return (
    <DetailSection title={t('notAnswered')}>
      <div className={classes.given}>
        <MissingPeople answers={answers} none={t('allAnswered')} onRetry={onRetry} />
        {onRemind && (
          <div>
            <CardLink onClick={onRemind} busy={reminding}>
              {t('remind')}
            </CardLink>
          </div>
        )}
      </div>
    </DetailSection>
  )
}
