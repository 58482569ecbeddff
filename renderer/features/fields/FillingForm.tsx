import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { QuietNote } from '../QuietNote.tsx'
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
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)

  // What is wrong is marked once the try was drawn; the first such field is where to go on.
  useEffect(() => {
    if (tries === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[data-wrong] :is(input, textarea, select, button)')
    wrong?.focus({ preventScroll: true })
    wrong?.scrollIntoView({ block: 'center' })
  }, [tries])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const answers = filling.finish()
    if (answers === null) setTries(tries + 1)
    else if (await onSubmit(answers)) filling.sent()
  }

  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {note && <QuietNote>{note}</QuietNote>}
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
