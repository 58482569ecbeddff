import { IconCalendarSearch } from '@tabler/icons-react'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import classes from '../gathering/CardBody.module.css'
import { ClashNote } from '../gathering/ClashNote.tsx'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import { RemindLink } from '../RemindLink.tsx'
import { ToolCard } from '../ToolCard.tsx'
import { OfferedTimes } from './OfferedTimes.tsx'
import { ScheduleFacts } from './ScheduleFacts.tsx'
import { SettledAnswer } from './SettledAnswer.tsx'
import { scheduleTexts } from './schedule.texts.ts'
import { useSchedule } from './use-schedule.ts'

/** A schedule in the timeline: the times on offer with one's answers, or the settled one. @see SCHED-1, SCHED-3, SCHED-4 */
export function ScheduleCard(props: CardProps<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction>) {
  const { card, content, state, phase, busy, onAct, onOpen } = props
  const t = useTexts(scheduleTexts)
  const shared = useTexts(featureTexts)
  const asked = useTexts(gatheringTexts)
  const { divider } = useTimeTexts()
  const view = useSchedule(props)
  const settled = view.planned !== null
  const asking = view.phase === 'asking'
  const answerBy = content.when.type === 'candidates' ? content.when.answerBy : null
  return (
    <ToolCard
      icon={IconCalendarSearch}
      label={t('label')}
      facts={phase === 'sending' || phase === 'readOnly' ? [shared(phase)] : [t(view.phase)]}
      title={content.title}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={footer()}
      actions={
        view.mayChange && !settled ? (
          <CardLink onClick={onOpen}>{t('settleFirst')}</CardLink>
        ) : (
          <RemindLink {...props} phase={view.over ? 'ended' : phase} says={asked('remind')} />
        )
      }
    >
      <div className={classes.body}>
        {settled && <ScheduleFacts content={content} view={view} />}
        {view.comes && view.date !== null && <ClashNote span={view.date} except={card.id} />}
        {content.description !== '' && <p className={classes.words}>{content.description}</p>}
        {!settled && <OfferedTimes view={view} state={state} busy={busy === 'act'} onAct={onAct} />}
        {view.phase === 'choosing' && phase === 'open' && (
          <p className={classes.quiet}>{t(view.mayChange ? 'closedChoose' : 'closedWaiting')}</p>
        )}
        <SettledAnswer view={view} state={state} busy={busy === 'act'} onAct={onAct} />
        {!view.invited && !view.over && <p className={classes.quiet}>{asked('notInvited')}</p>}
      </div>
    </ToolCard>
  )

  function footer(): string {
    if (view.planned !== null) return t('counts', view.planned.tally)
    const answered = shared('answeredOf', { answered: card.answered, audience: card.audience })
    return asking && answerBy !== null ? `${answered} · ${t('askingUntil', { when: divider(answerBy) })}` : answered
  }
}
