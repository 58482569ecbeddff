import { type Icon, IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import classes from './AnswerButtons.module.css'

/** What an answer means for whoever counts on somebody. */
type Meaning = 'comes' | 'perhaps' | 'away'

interface AnswerButtonsProps<Answer extends string> {
  /** What the answer is about. */
  readonly label: string
  readonly choices: readonly { readonly answer: Answer; readonly says: string; readonly means: Meaning }[]
  readonly value: Answer | null
  readonly busy: boolean
  /** Signs alone, for a row among others. */
  readonly small?: boolean
  readonly onAnswer: (answer: Answer) => void
}

const signs = { comes: IconCheck, perhaps: IconHelp, away: IconX } as const satisfies Record<Meaning, Icon>

/** One answer of three to being asked to come. @see MEET-2, SCHED-3 */
export function AnswerButtons<Answer extends string>(props: AnswerButtonsProps<Answer>) {
  const { label, choices, value, busy, small = false, onAnswer } = props
  return (
    <fieldset className={classes.choices} data-small={small || undefined} aria-label={label} aria-busy={busy}>
      {choices.map(({ answer, says, means }) => {
        const Sign = signs[means]
        return (
          <button
            key={answer}
            type="button"
            className={classes.choice}
            data-means={means}
            aria-pressed={value === answer}
            {...(small && { 'aria-label': says, title: says })}
            onClick={busy ? undefined : () => onAnswer(answer)}
          >
            <Sign size={15} stroke={2.2} aria-hidden="true" />
            {!small && says}
          </button>
        )
      })}
    </fieldset>
  )
}
