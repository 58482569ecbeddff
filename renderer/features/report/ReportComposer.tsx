import { Button, Group, TextInput } from '@mantine/core'
import { type ReportContent, reportFieldKinds } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { FieldsBuilder } from '../fields/FieldsBuilder.tsx'
import { useDraft } from '../use-draft.ts'
import { ReportPeople } from './ReportPeople.tsx'
import { ReportTimes } from './ReportTimes.tsx'
import { reportTexts } from './report.texts.ts'
import { type ReportProblem, reportDraft } from './report-draft.ts'
import { fromTemplate } from './report-templates.ts'

const templates = [
  { name: 'custom', label: 'custom' },
  { name: 'health', label: 'health' },
  { name: 'daily', label: 'daily_template' },
  { name: 'weekly', label: 'weekly_template' },
] as const

/** Writes a report: from a template or from nothing, who reports what, to whom, and when. @see REP-1 */
export function ReportComposer(props: ComposerProps<ReportContent>) {
  const t = useTexts(reportTexts)
  const { value, problems, change, submit } = useDraft(reportDraft, props)
  const fieldProblems = new Map(problems.flatMap((one) => (one.at === 'field' ? [[one.id, one.says] as const] : [])))
  const said = (at: Exclude<ReportProblem['at'], 'field'>) => {
    const problem = problems.find((one) => one.at === at)
    return problem === undefined || problem.at === 'field' ? undefined : t(problem.says)
  }
  return (
    <ComposerForm busy={props.busy} refusal={props.refusal} onSubmit={submit} onCancel={props.onCancel}>
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
      <TextInput
        data-autofocus
        label={t('title')}
        placeholder={t('titleHint')}
        value={value.title}
        error={said('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <FieldsBuilder
        fields={value.fields}
        kinds={reportFieldKinds}
        atMost={50}
        problems={fieldProblems}
        onChange={(fields) => change({ fields })}
      />
      <ReportTimes value={value} now={props.now} said={said} onChange={change} />
      <ReportPeople conversationId={props.conversationId} value={value} error={said('reporters')} onChange={change} />
    </ComposerForm>
  )
}
