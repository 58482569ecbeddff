import { Textarea, type TextareaProps } from '@mantine/core'
import classes from './WordsField.module.css'

interface WordsFieldProps extends Pick<TextareaProps, 'minRows' | 'maxRows' | 'onKeyDown'> {
  readonly label: string
  readonly hint: string
  readonly value: string
  /** How many characters there may be: counted below. */
  readonly atMost?: number
  readonly error: string | undefined
  /** Writing begins here. */
  readonly first?: boolean
  readonly onChange: (words: string) => void
}

/** Sentences: grows with what is written. */
export function WordsField({ hint, value, atMost, first = false, onChange, ...given }: WordsFieldProps) {
  return (
    <Textarea
      data-autofocus={first || undefined}
      autosize
      minRows={2}
      maxRows={6}
      {...given}
      placeholder={hint}
      value={value}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={atMost && <span className={classes.counter}>{`${value.trim().length} / ${atMost}`}</span>}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
