import { Input, Rating, Textarea, TextInput } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { type Answer, answerLengths } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { fieldsTexts } from './fields.texts.ts'
import { limitOf } from './limit-of.ts'
import { NumberField } from './NumberField.tsx'

type PlainField = Exclude<Field, { kind: 'single' | 'multiple' | 'dropdown' | 'picture' | 'member' }>

interface PlainInputProps {
  readonly field: PlainField
  readonly answer: Answer | undefined
  readonly error: string | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** An answer of one piece: words, a number, a day, a time, stars. */
export function PlainInput({ field, answer, error, onAnswer }: PlainInputProps) {
  const t = useTexts(fieldsTexts)
  const language = useLanguage()
  const shared = { label: field.label, required: field.required, error }
  const text = answer?.kind === 'words' ? answer.text : ''
  const write = (next: string) => onAnswer(next === '' ? undefined : { kind: 'words', text: next })
  const rate = (stars: number) => onAnswer(stars === 0 ? undefined : { kind: 'stars', stars })
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={answerLengths.long}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...shared}
          description={limitOf(field, t)}
          allowDecimal={!field.whole}
          value={answer?.kind === 'number' ? answer.number : null}
          onNumber={(number) => onAnswer(number === null ? undefined : { kind: 'number', number })}
        />
      )
    case 'date':
      return (
        <DateInput
          {...shared}
          clearable
          locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
          valueFormat="YYYY-MM-DD"
          popoverProps={{ withRoles: false }}
          value={answer?.kind === 'date' ? answer.date : null}
          onChange={(date) => onAnswer(date === null ? undefined : { kind: 'date', date })}
        />
      )
    case 'time':
      return (
        <TimeInput
          {...shared}
          value={answer?.kind === 'time' ? answer.time : ''}
          onChange={({ currentTarget: { value } }) =>
            onAnswer(value === '' ? undefined : { kind: 'time', time: value.slice(0, 5) })
          }
        />
      )
    case 'rating':
      return (
        <Input.Wrapper
          {...shared}
          labelElement="div"
          // Arrows choose at once, as among all radio buttons; the stars by themselves wait for the space bar.
          onChange={({ target }) => target instanceof HTMLInputElement && rate(Number(target.value))}
        >
          <Rating
            count={field.most}
            size="md"
            value={answer?.kind === 'stars' ? answer.stars : 0}
            getSymbolLabel={(count) => t('starsOf', { count, most: field.most })}
            onChange={rate}
          />
        </Input.Wrapper>
      )
    default:
      return (
        <TextInput
          {...shared}
          type={field.kind === 'email' ? 'email' : field.kind === 'phone' ? 'tel' : 'text'}
          maxLength={answerLengths.line}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )
  }
}
