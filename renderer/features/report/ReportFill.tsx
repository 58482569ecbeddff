import { Button } from '@mantine/core'
import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { DetailProps } from '../face.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { useFilling } from '../fields/use-filling.ts'
import classes from './ReportDetail.module.css'
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
  const filling = useFilling(content.fields, view.given?.answers ?? {}, {
    personId: me,
    conversationId: card.conversationId,
    cardId: card.id,
    tool: 'report',
    part: period,
  })

  async function submit(): Promise<void> {
    const answers = filling.finish()
    if (answers !== null && (await onAct({ type: 'submit', period, answers }))) filling.sent()
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
      {view.given === null && view.isLate && <p className={classes.note}>{t('late')}</p>}
      <FieldInputs
        conversationId={card.conversationId}
        fields={content.fields}
        answers={filling.answers}
        problems={filling.problems}
        uploads={filling.uploads}
        files={filling.files}
        onAnswer={filling.answer}
      />
      <Button type="submit" size="sm" className={classes.submit ?? ''} loading={busy === 'act'} disabled={filling.busy}>
        {t(view.given === null ? 'submit' : 'save')}
      </Button>
    </form>
  )
}
