import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { DetailProps } from '../face.ts'
import { FillingForm } from '../fields/FillingForm.tsx'
import { reportTexts } from './report.texts.ts'
import type { ReportView } from './report-view.ts'

interface ReportFillProps
  extends Pick<
    DetailProps<ReportContent, ReportEntry, ReportState, ReportAction>,
    'card' | 'content' | 'state' | 'busy' | 'onAct'
  > {
  readonly me: string
  readonly view: ReportView
}

/** The viewer's own report of the present period, given or still to be given. @see REP-2 */
export function ReportFill({ card, content, state, busy, onAct, me, view }: ReportFillProps) {
  const t = useTexts(reportTexts)
  const { key: period } = state.period
  return (
    <FillingForm
      place={{ personId: me, card, tool: 'report', part: period }}
      fields={content.fields}
      given={view.given?.answers ?? null}
      busy={busy === 'act'}
      {...(view.given === null && view.isLate && { note: t('late') })}
      onSubmit={(answers) => onAct({ type: 'submit', period, answers })}
    />
  )
}
