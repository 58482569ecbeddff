import { type ReportContent, reportFieldKinds } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { FieldsBuilder } from '../fields/FieldsBuilder.tsx'
import { TemplateChoice } from '../fields/TemplateChoice.tsx'
import { problemAt } from '../problem-at.ts'
import { TitleField } from '../TitleField.tsx'
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
  const said = (at: Exclude<ReportProblem['at'], 'field'>) => {
    const problem = problemAt(problems, at)
    return problem && t(problem.says)
  }
  return (
    <ComposerForm {...props} onSubmit={submit}>
      <TemplateChoice
        label={t('template')}
        value={value}
        choices={templates.map(({ name, label }) => ({ value: name, says: t(label) }))}
        begun={(template) => fromTemplate(template, t)}
        onChange={change}
      />
      <TitleField
        label={t('title')}
        hint={t('titleHint')}
        value={value.title}
        error={said('title')}
        onChange={(title) => change({ title })}
      />
      <FieldsBuilder
        fields={value.fields}
        kinds={reportFieldKinds}
        atMost={50}
        problems={problems.filter((problem) => problem.at === 'field')}
        onChange={(fields) => change({ fields })}
      />
      <ReportTimes value={value} now={props.now} said={said} onChange={change} />
      <ReportPeople conversationId={props.conversationId} value={value} error={said('reporters')} onChange={change} />
    </ComposerForm>
  )
}
