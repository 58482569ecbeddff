import { ActionIcon, Checkbox, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { PointerEvent, ReactNode } from 'react'
import type { FieldKind } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { MoveHandle } from '../MoveHandle.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { type DraftField, type FieldProblem, hasOptions } from './draft-fields.ts'
import classes from './FieldEditor.module.css'
import { fieldsTexts } from './fields.texts.ts'
import { NumberField } from './NumberField.tsx'

interface FieldEditorProps {
  readonly number: number
  readonly field: DraftField
  readonly problem: FieldProblem | undefined
  /** Was just added: the keyboard goes on here. */
  readonly focused: boolean
  readonly dragging: boolean
  readonly removable: boolean
  readonly onChange: (change: Partial<DraftField>) => void
  readonly onRemove: () => void
  readonly onDragStart: (event: PointerEvent) => void
  /** One place up (-1) or down (1). */
  readonly onStep: (step: -1 | 1) => void
}

/** One field being written: what it asks, whether it must be answered, and what its kind needs to know. */
export function FieldEditor(props: FieldEditorProps) {
  const { number, field, problem, focused, dragging, removable, onChange } = props
  const t = useTexts(fieldsTexts)

  const said = problem && t(problem)
  const aboutLabel = problem === 'labelMissing' || problem === 'labelTooLong'
  return (
    <li className={classes.field} data-dragging={dragging || undefined}>
      <div className={classes.head}>
        <MoveHandle label={t('move', { number })} onDragStart={props.onDragStart} onStep={props.onStep} />
        <span className={classes.kind}>{t(field.kind)}</span>
        <Checkbox
          size="xs"
          label={t('required')}
          checked={field.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!removable}
          aria-label={t('remove', { number })}
          onClick={props.onRemove}
        >
          <IconTrash size={16} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </div>
      <TextInput
        autoFocus={focused}
        aria-label={t('label', { number })}
        placeholder={t('labelHint')}
        value={field.label}
        error={aboutLabel && said}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      {hasOptions(field.kind) && (
        <Textarea
          label={t('options')}
          autosize
          minRows={2}
          maxRows={8}
          value={field.options}
          error={!aboutLabel && problem !== 'boundsWrong' && said}
          onChange={(event) => onChange({ options: event.currentTarget.value })}
        />
      )}
      <Limits field={field} error={problem === 'boundsWrong' ? said : undefined} onChange={onChange} />
    </li>
  )
}

interface LimitsProps {
  readonly field: DraftField
  readonly error: string | undefined
  readonly onChange: (change: Partial<DraftField>) => void
}

type Numeric = 'least' | 'most' | 'atLeast' | 'atMost'

/** What else each kind needs to know; most need nothing. */
function Limits({ field, error, onChange }: LimitsProps) {
  const t = useTexts(fieldsTexts)
  const number = (key: Numeric, label: string, placeholder = '') => (
    <NumberField
      key={key}
      size="xs"
      className={classes.number ?? ''}
      label={label}
      placeholder={placeholder}
      value={field[key] === '' ? null : field[key]}
      error={error !== undefined}
      onNumber={(number) => onChange({ [key]: number ?? '' })}
    />
  )
  const switchOf = (key: 'other' | 'whole') => (
    <Checkbox
      key={key}
      size="xs"
      label={t(key)}
      checked={field[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
    />
  )
  const parts: Partial<Record<FieldKind, () => ReactNode[]>> = {
    number: () => [number('least', t('least')), number('most', t('most')), switchOf('whole')],
    single: () => [switchOf('other')],
    dropdown: () => [switchOf('other')],
    multiple: () => [number('atLeast', t('atLeast'), '0'), number('atMost', t('atMost')), switchOf('other')],
    rating: () => [number('most', t('stars'), '5')],
    picture: () => [number('atMost', t('atMostPictures'), '9')],
    file: () => [number('atMost', t('atMostFiles'), '9')],
    member: () => [number('atMost', t('atMostPeople'), '1')],
  }
  const drawn = parts[field.kind]?.() ?? []
  if (drawn.length === 0) return null
  return (
    <>
      <div className={classes.limits}>{drawn}</div>
      {error && <ProblemNote>{error}</ProblemNote>}
    </>
  )
}
