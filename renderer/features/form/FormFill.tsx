import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { DetailProps } from '../face.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { useFilling } from '../fields/use-filling.ts'
import classes from './FormDetail.module.css'
import { formTexts } from './form.texts.ts'

interface FormFillProps
  extends Pick<DetailProps<FormContent, FormEntry, FormState, FormAction>, 'card' | 'content' | 'busy' | 'onAct'> {
  readonly me: string
  readonly sheet: number
  readonly given: FormEntry | null
}

/** One sheet on one page: filled in, changed, taken back. @see FORM-2, FORM-5 */
export function FormFill({ card, content, busy, onAct, me, sheet, given }: FormFillProps) {
  const t = useTexts(formTexts)
  const [done, setDone] = useState(false)
  const filling = useFilling(content.fields, given?.answers ?? {}, {
    personId: me,
    conversationId: card.conversationId,
    cardId: card.id,
    tool: 'form',
    part: String(sheet),
  })

  async function submit(): Promise<void> {
    const answers = filling.finish()
    if (answers === null || !(await onAct({ type: 'submit', sheet, answers }))) return
    filling.sent()
    setDone(true)
  }

  return (
    <form
      className={classes.fill}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FieldInputs
        conversationId={card.conversationId}
        fields={content.fields}
        answers={filling.answers}
        problems={filling.problems}
        uploads={filling.uploads}
        files={filling.files}
        onAnswer={(fieldId, answer) => {
          setDone(false)
          filling.answer(fieldId, answer)
        }}
      />
      <div className={classes.buttons}>
        <span className={classes.note} role="status">
          {done && given !== null && t('saved')}
        </span>
        {given !== null && (
          <Button
            size="sm"
            variant="default"
            disabled={busy === 'act'}
            onClick={() => void onAct({ type: 'withdraw', sheet })}
          >
            {t('withdraw')}
          </Button>
        )}
        <Button type="submit" size="sm" loading={busy === 'act'} disabled={filling.busy}>
          {t(given === null ? 'submit' : 'save')}
        </Button>
      </div>
    </form>
  )
}
