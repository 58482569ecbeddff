import { useState } from 'react'
import type { Answers } from '#shared/features/fields/answer.ts'
import { checkAnswers } from '#shared/features/fields/check-answers.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePictureUploads } from '../../pictures/use-picture-uploads.ts'
import { readFields } from '../fields/draft-fields.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { tidyAnswers } from '../fields/tidy-answers.ts'
import classes from './FormComposer.module.css'
import { formTexts } from './form.texts.ts'
import type { FormDraft } from './form-draft.ts'

interface FormPreviewProps {
  readonly conversationId: string
  readonly draft: FormDraft
}

/** The form as it will be filled in: can be tried, and is forgotten. Questions that are not whole yet are left out. @see FORM-1 */
export function FormPreview({ conversationId, draft }: FormPreviewProps) {
  const t = useTexts(formTexts)
  const [answers, setAnswers] = useState<Answers>({})
  const uploads = usePictureUploads<string>((fieldId, pictureId) =>
    setAnswers((before) => ({ ...before, [fieldId]: { kind: 'pictures', pictureIds: [pictureId] } })),
  )
  const { fields } = readFields(draft.fields)
  const problems = checkAnswers(fields, tidyAnswers(answers)).filter(({ problem }) => problem !== 'missing')
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <h3 className={classes.title}>{draft.title.trim() || t('titleHint')}</h3>
      {draft.description.trim() !== '' && <p className={classes.description}>{draft.description.trim()}</p>}
      <FieldInputs
        conversationId={conversationId}
        fields={fields}
        answers={answers}
        problems={new Map(problems.map(({ fieldId, problem }) => [fieldId, problem]))}
        uploads={uploads}
        files={null}
        onAnswer={(fieldId, answer) => {
          const { [fieldId]: _, ...rest } = answers
          setAnswers(answer === undefined ? rest : { ...rest, [fieldId]: answer })
        }}
      />
    </section>
  )
}
