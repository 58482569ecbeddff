import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailActions } from '../DetailActions.tsx'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import { useMe } from '../use-me.ts'
import { PastPeriods } from './PastPeriods.tsx'
import { ReportAnswers } from './ReportAnswers.tsx'
import classes from './ReportDetail.module.css'
import { ReportFill } from './ReportFill.tsx'
import { reportTexts } from './report.texts.ts'
import { reportView } from './report-view.ts'

/** The whole of a report: one's own, everybody's as far as it may be read, who is missing, earlier periods. @see REP-2, REP-3, REP-4 */
export function ReportDetail(props: DetailProps<ReportContent, ReportEntry, ReportState, ReportAction>) {
  const { card, content, state, phase, creator, answers, mayManage, slot } = props
  const t = useTexts(reportTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const me = useMe()
  const view = reportView({ content, state, mine: props.mine, phase, me })
  const present = slot === null || slot === state.period.key
  const readsAll = mayManage || (me !== null && content.receivers.includes(me))
  const facts = [
    t(content.rhythm.type),
    phase === 'open' ? t('dueAt', { when: deadline(state.period.due) }) : shared(phase),
  ]
  return (
    <DetailFrame card={card} creator={creator} facts={facts} title={content.title}>
      {view.fillable && me !== null && present && (
        <DetailSection title={t('mine')}>
          <ReportFill key={state.period.key} {...props} me={me} view={view} />
        </DetailSection>
      )}
      {readsAll ? (
        <ReportAnswers
          content={content}
          answers={answers}
          period={slot ?? state.period.key}
          onRetry={props.onRetryAnswers}
        />
      ) : (
        <p className={classes.note}>{t('answersHint')}</p>
      )}
      <DetailSection title={t('missing')}>
        <MissingPeople answers={answers} none={t('allReported')} onRetry={props.onRetryAnswers} />
      </DetailSection>
      <PastPeriods state={state} shown={slot ?? state.period.key} readsAll={readsAll} onShow={props.onSlot} />
      <DetailActions {...props} exportable={readsAll} remind={t('remind')} />
    </DetailFrame>
  )
}
