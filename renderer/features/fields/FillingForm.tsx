import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { FieldInputs } from './FieldInputs.tsx'
import classes from './FillingForm.module.css'
import { fieldsTexts } from './fields.texts.ts'
import { type FillingPlace, useFilling } from './use-filling.ts'

interface FillingFormProps {
  readonly place: FillingPlace
  readonly fields: readonly Field[]
  /** What was given before; null before the first time. */
  readonly given: Answers | null
  /** Something is being asked of the server. */
  readonly busy: boolean
  /** Said before the first field. */
  readonly note?: string
  /** True once the server took them. */
  readonly onSubmit: (answers: Answers) => Promise<boolean>
  /** What else can be done with them, beside the button that sends. */
  readonly children?: ReactNode
}

/** Fields to be filled in and sent, again and again while that is possible. @see FORM-2, FORM-5, REP-2 */
export function FillingForm({ place, fields, given, busy, note, onSubmit, children }: FillingFormProps) {
  const t = useTexts(fieldsTexts)
  const filling = useFilling(fields, given ?? {}, place)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const answers = filling.finish()
    if (answers !== null && (await onSubmit(answers))) filling.sent()
  }

  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {note && <p className={classes.note}>{note}</p>}
      <FieldInputs
        conversationId={place.card.conversationId}
        fields={fields}
        answers={filling.answers}
        problems={filling.problems}
        uploads={filling.uploads}
        files={filling.files}
        onAnswer={filling.answer}
      />
      <div className={classes.buttons}>
        <span className={classes.note} role="status">
          {filling.isSent && given !== null && t('submitted')}
        </span>
        {children}
        <Button type="submit" size="sm" loading={busy} disabled={filling.busy}>
          {t(given === null ? 'submit' : 'save')}
        </Button>
      </div>
    </form>
  )
}
