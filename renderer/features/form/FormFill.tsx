import { Button } from '@mantine/core'
import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { DetailProps } from '../face.ts'
import { FillingForm } from '../fields/FillingForm.tsx'
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
  return (
    <FillingForm
      place={{ personId: me, card, tool: 'form', part: String(sheet) }}
      fields={content.fields}
      given={given?.answers ?? null}
      busy={busy === 'act'}
      onSubmit={(answers) => onAct({ type: 'submit', sheet, answers })}
    >
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
    </FillingForm>
  )
}
