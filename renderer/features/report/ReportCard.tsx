import { Progress } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { RemindLink } from '../RemindLink.tsx'
import { ToolCard } from '../ToolCard.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import { useMe } from '../use-me.ts'
import classes from './ReportCard.module.css'
import { reportTexts } from './report.texts.ts'
import { reportView } from './report-view.ts'

/** A report in the timeline: the present period, how far it is, what is left for the viewer to do. @see REP-2 */
export function ReportCard(props: CardProps<ReportContent, ReportEntry, ReportState, ReportAction>) {
  const { card, content, state, phase, onOpen } = props
  const t = useTexts(reportTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const me = useMe()
  const view = reportView({ content, state, mine: props.mine, phase, me })
  const asked = Math.max(card.audience, state.submitted)
  const facts = [
    t(content.rhythm.type),
    phase === 'open' ? t('dueAt', { when: deadline(state.period.due) }) : shared(phase),
  ]
  return (
    <ToolCard
      icon={IconClipboardList}
      label={t('label')}
      facts={facts}
      title={content.title}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={[
        t('reportedOf', { submitted: state.submitted, asked }),
        ...(state.late > 0 ? [t('lateCount', { count: state.late })] : []),
      ].join(' · ')}
      actions={
        <>
          {view.fillable && <CardLink onClick={onOpen}>{t(view.given === null ? 'fill' : 'change')}</CardLink>}
          <RemindLink {...props} says={t('remind')} />
        </>
      }
    >
      <div className={classes.body}>
        <Progress
          value={asked === 0 ? 0 : (state.submitted / asked) * 100}
          size={6}
          aria-label={t('reportedOf', { submitted: state.submitted, asked })}
        />
        {phase !== 'sending' && <p className={classes.mine}>{ownLine()}</p>}
      </div>
    </ToolCard>
  )

  function ownLine(): string {
    if (!view.isAsked) return t('notAsked')
    if (view.given !== null) return t(view.given.late ? 'givenLate' : 'givenOnTime')
    return view.isLate && phase === 'open' ? t('late') : t('notGiven')
  }
}
