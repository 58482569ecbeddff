import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type FormContent, formLimits, pickUpFieldKinds } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import { DeadlineField } from '../DeadlineField.tsx'
import type { ComposerProps } from '../face.ts'
import { fieldKinds } from '../fields/draft-fields.ts'
import { FieldsBuilder } from '../fields/FieldsBuilder.tsx'
import { TemplateChoice } from '../fields/TemplateChoice.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { problemAt } from '../problem-at.ts'
import { TitleField } from '../TitleField.tsx'
import { useDraft } from '../use-draft.ts'
import { WordsField } from '../WordsField.tsx'
import classes from './FormComposer.module.css'
import { FormPreview } from './FormPreview.tsx'
import { FormSettings } from './FormSettings.tsx'
import { formTexts } from './form.texts.ts'
import { type FormProblem, formDraft } from './form-draft.ts'
import { fromTemplate } from './form-templates.ts'

const templates = [
  { name: 'blank', label: 'blank' },
  { name: 'registration', label: 'registration' },
  { name: 'survey', label: 'survey' },
  { name: 'pickUp', label: 'pickUpTemplate' },
] as const

/** Writes a form: from a template or from nothing, looked at beforehand as it will be filled in. @see FORM-1, FORM-2, FORM-4 */
export function FormComposer(props: ComposerProps<FormContent>) {
  const t = useTexts(formTexts)
  const { value, problems, change, submit } = useDraft(formDraft, props)
  const [view, setView] = useState<'edit' | 'preview'>('edit')
  const said = (at: Exclude<FormProblem['at'], 'field'>) => {
    const problem = problemAt(problems, at)
    return problem && t(problem.says)
  }

  // What is wrong is marked where it is written.
  function send(): void {
    setView('edit')
    submit()
  }

  return (
    <ComposerForm {...props} onSubmit={send}>
      <div className={classes.head}>
        <TemplateChoice
          label={t('template')}
          value={value}
          choices={templates.map(({ name, label }) => ({ value: name, says: t(label) }))}
          begun={(template) => fromTemplate(template, t)}
          onChange={change}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          value={view}
          data={[
            { value: 'edit', label: t('edit') },
            { value: 'preview', label: t('preview') },
          ]}
          onChange={setView}
        />
      </div>
      {view === 'preview' ? (
        <FormPreview conversationId={props.conversationId} draft={value} />
      ) : (
        <>
          <TitleField
            label={t('title')}
            hint={t('titleHint')}
            value={value.title}
            error={said('title')}
            onChange={(title) => change({ title })}
          />
          <WordsField
            label={t('description')}
            hint={t('descriptionHint')}
            value={value.description}
            atMost={formLimits.description}
            error={said('description')}
            onChange={(description) => change({ description })}
          />
          <FieldsBuilder
            fields={value.fields}
            kinds={value.template === 'pickUp' ? pickUpFieldKinds : fieldKinds}
            atMost={formLimits.questions}
            problems={problems.filter((problem) => problem.at === 'field')}
            onChange={(fields) => change({ fields })}
          />
          {said('line') && <ProblemNote>{said('line')}</ProblemNote>}
          <FormSettings value={value} onChange={change} />
          <DeadlineField
            value={value.deadline}
            now={props.now}
            error={said('deadline')}
            onChange={(deadline) => change({ deadline })}
          />
        </>
      )}
    </ComposerForm>
  )
}
