import { type Icon, IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { type ScheduleAnswer, scheduleAnswers } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { scheduleTexts } from './schedule.texts.ts'
import classes from './YesMaybeNo.module.css'

interface YesMaybeNoProps {
  /** What the answer is about. */
  readonly label: string
  readonly value: ScheduleAnswer | null
  readonly busy: boolean
  /** Signs alone, for a row among others. */
  readonly small?: boolean
  readonly onAnswer: (answer: ScheduleAnswer) => void
}

const signs = { yes: IconCheck, maybe: IconHelp, no: IconX } as const satisfies Record<ScheduleAnswer, Icon>

/** One answer to one time. @see SCHED-3 */
export function YesMaybeNo({ label, value, busy, small = false, onAnswer }: YesMaybeNoProps) {
  const t = useTexts(scheduleTexts)
  return (
    <fieldset className={classes.choices} data-small={small || undefined} aria-label={label} aria-busy={busy}>
      {scheduleAnswers.map((answer) => {
        const Sign = signs[answer]
        return (
          <button
            key={answer}
            type="button"
            className={classes.choice}
            data-answer={answer}
            aria-pressed={value === answer}
            {...(small && { 'aria-label': t(answer), title: t(answer) })}
            onClick={busy ? undefined : () => onAnswer(answer)}
          >
            <Sign size={15} stroke={2.2} aria-hidden="true" />
            {!small && t(answer)}
          </button>
        )
      })}
    </fieldset>
  )
}
