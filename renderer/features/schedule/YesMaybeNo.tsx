import type { ScheduleAnswer } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AnswerButtons } from '../gathering/AnswerButtons.tsx'
import { scheduleTexts } from './schedule.texts.ts'

interface YesMaybeNoProps {
  /** What the answer is about. */
  readonly label: string
  readonly value: ScheduleAnswer | null
  readonly busy: boolean
  /** Signs alone, for a row among others. */
  readonly small?: boolean
  readonly onAnswer: (answer: ScheduleAnswer) => void
}

/** One answer to one time. @see SCHED-3 */
export function YesMaybeNo(props: YesMaybeNoProps) {
  const t = useTexts(scheduleTexts)
  return (
    <AnswerButtons
      {...props}
      choices={[
        { answer: 'yes', says: t('yes'), means: 'comes' },
        { answer: 'maybe', says: t('maybe'), means: 'perhaps' },
        { answer: 'no', says: t('no'), means: 'away' },
      ]}
    />
  )
}
