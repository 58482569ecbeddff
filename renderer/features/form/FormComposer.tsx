import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type FormContent, formLimits, pickUpFieldKinds } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import { DeadlineField } from '../DeadlineField.tsx'
import type { ComposerProps } from '../face.ts'
import { fieldKinds } from '../fields/draft-fields.ts'
import { FieldsBuilder } from '../fields/FieldsBuilder.tsx'
import { useDraft } from '../use-draft.ts'
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
  const fieldProblems = new Map(problems.flatMap((one) => (one.at === 'field' ? [[one.id, one.says] as const] : [])))
  const said = (at: Exclude<FormProblem['at'], 'field'>) => {
    const problem = problems.find((one) => one.at === at)
    return problem === undefined || problem.at === 'field' ? undefined : t(problem.says)
  }

  // What is wrong is marked where it is written.
  function send(): void {
    setView('edit')
    submit()
  }

  return (
    <ComposerForm busy={props.busy} refusal={props.refusal} onSubmit={send} onCancel={props.onCancel}>
      <div className={classes.head}>
        <Group gap={6} role="group" aria-label={t('template')}>
          {templates.map(({ name, label }) => (
            <Button
              key={name}
              size="compact-sm"
              variant={value.template === name ? 'light' : 'default'}
              aria-pressed={value.template === name}
              onClick={() => change(fromTemplate(name, t))}
            >
              {t(label)}
            </Button>
          ))}
        </Group>
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
          <TextInput
            data-autofocus
            label={t('title')}
            placeholder={t('titleHint')}
            value={value.title}
            error={said('title')}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('description')}
            placeholder={t('descriptionHint')}
            autosize
            minRows={2}
            maxRows={6}
            value={value.description}
            error={said('description')}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <FieldsBuilder
            fields={value.fields}
            kinds={value.template === 'pickUp' ? pickUpFieldKinds : fieldKinds}
            atMost={formLimits.questions}
            problems={fieldProblems}
            onChange={(fields) => change({ fields })}
          />
          {said('line') && (
            <p className={classes.problem} role="alert">
              {said('line')}
            </p>
          )}
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
