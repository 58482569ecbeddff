import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type Answer, answerLengths } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './FieldInputs.module.css'
import { fieldsTexts } from './fields.texts.ts'
import { limitOf } from './limit-of.ts'

interface ChoiceInputProps {
  readonly field: Extract<Field, { kind: 'single' | 'multiple' | 'dropdown' }>
  readonly answer: Answer | undefined
  readonly error: string | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

const otherValue = 'other'

/** One option, several of them, or words of one's own. @see FORM-1 */
export function ChoiceInput({ field, answer, error, onAnswer }: ChoiceInputProps) {
  const t = useTexts(fieldsTexts)
  const chosen = answer?.kind === 'choice' ? answer : { kind: 'choice' as const, options: [], other: null }
  const values = [...chosen.options.map(String), ...(chosen.other === null ? [] : [otherValue])]
  const offered = [
    ...field.options.map((label, place) => ({ value: String(place), label })),
    ...(field.other ? [{ value: otherValue, label: t('otherOption') }] : []),
  ]

  function choose(next: readonly string[]): void {
    const options = next
      .filter((value) => value !== otherValue)
      .map(Number)
      .sort((a, b) => a - b)
    const other = next.includes(otherValue) ? (chosen.other ?? ' ') : null
    onAnswer(options.length === 0 && other === null ? undefined : { kind: 'choice', options, other })
  }

  const shared = { label: field.label, required: field.required, error }
  const other = chosen.other !== null && (
    <TextInput
      size="xs"
      aria-label={`${field.label}: ${t('otherText')}`}
      placeholder={t('otherText')}
      maxLength={answerLengths.other}
      value={chosen.other.trimStart()}
      onChange={({ currentTarget }) => onAnswer({ ...chosen, other: currentTarget.value || ' ' })}
    />
  )
  switch (field.kind) {
    case 'dropdown':
      return (
        <div className={classes.group}>
          <NativeSelect
            {...shared}
            value={values[0] ?? ''}
            data={[{ value: '', label: t('choose') }, ...offered]}
            onChange={({ currentTarget: { value } }) => choose(value === '' ? [] : [value])}
          />
          {other}
        </div>
      )
    case 'single':
      return (
        <Radio.Group {...shared} value={values[0] ?? null} onChange={(value) => choose([value])}>
          <div className={classes.group}>
            {offered.map(({ value, label }) => (
              <Radio key={value} size="sm" value={value} label={label} />
            ))}
            {other}
          </div>
        </Radio.Group>
      )
    case 'multiple':
      return (
        <Checkbox.Group {...shared} description={limitOf(field, t)} value={values} onChange={choose}>
          <div className={classes.group}>
            {offered.map(({ value, label }) => (
              <Checkbox key={value} size="sm" value={value} label={label} />
            ))}
            {other}
          </div>
        </Checkbox.Group>
      )
  }
}
