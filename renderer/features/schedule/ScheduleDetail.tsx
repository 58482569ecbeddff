import { useState } from 'react'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { AddToCalendar } from '../gathering/AddToCalendar.tsx'
import { ClashNote } from '../gathering/ClashNote.tsx'
import { GatheringActions } from '../gathering/GatheringActions.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { EditSchedule } from './EditSchedule.tsx'
import { OfferedTimes } from './OfferedTimes.tsx'
import { ScheduleDates } from './ScheduleDates.tsx'
import classes from './ScheduleDetail.module.css'
import { ScheduleFacts } from './ScheduleFacts.tsx'
import { SchedulePeople } from './SchedulePeople.tsx'
import { SettleButton } from './SettleButton.tsx'
import { SettledAnswer } from './SettledAnswer.tsx'
import { scheduleTexts } from './schedule.texts.ts'
import { useSchedule } from './use-schedule.ts'

/** The whole of a schedule: who can when, settling, its dates, changing and cancelling it. @see SCHED-1 … SCHED-4, SCHED-6 */
export function ScheduleDetail(props: DetailProps<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction>) {
  const { card, content, state, busy, onAct } = props
  const t = useTexts(scheduleTexts)
  const view = useSchedule(props)
  const [editing, setEditing] = useState<'never' | 'now' | 'over'>('never')
  const [settling, setSettling] = useState<string | null>(null)
  if (editing === 'now' && view.mayChange) return <EditSchedule {...props} onDone={() => setEditing('over')} />
  const settled = view.planned !== null
  const phase = view.over ? 'ended' : props.phase
  return (
    <DetailFrame card={card} creator={props.creator} facts={[t(view.phase)]} title={content.title}>
      <ScheduleFacts content={content} view={view} />
      {view.comes && view.date !== null && <ClashNote span={view.date} except={card.id} />}
      {settled && <AddToCalendar busy={busy} onExport={props.onExport} />}
      <SettledAnswer view={view} state={state} busy={busy === 'act'} onAct={onAct} />
      {view.phase === 'choosing' && props.phase === 'open' && (
        <QuietNote>{t(view.mayChange ? 'closedChoose' : 'closedWaiting')}</QuietNote>
      )}
      {view.offered.length > 0 && (
        <DetailSection title={t('offered')}>
          <OfferedTimes
            view={view}
            state={state}
            busy={busy === 'act'}
            onAct={onAct}
            action={(time) =>
              view.mayChange &&
              !settled &&
              !time.past && (
                <SettleButton
                  time={time}
                  asking={settling === time.key}
                  busy={busy === 'act'}
                  onAsk={(asking) => setSettling(asking ? time.key : null)}
                  onSettle={() => void onAct({ type: 'settle', time: time.key })}
                />
              )
            }
          />
        </DetailSection>
      )}
      {content.when.type === 'fixed' && (
        <ScheduleDates
          content={content}
          state={state}
          view={view}
          answers={props.answers}
          busy={busy === 'act'}
          onAct={onAct}
        />
      )}
      {content.description !== '' && (
        <DetailSection title={t('description')}>
          <p className={classes.description}>{content.description}</p>
        </DetailSection>
      )}
      <SchedulePeople {...props} phase={phase} view={view} />
      <GatheringActions
        {...props}
        phase={phase}
        ending={
          settled
            ? { button: t('cancelSchedule'), question: t('cancelConfirm'), confirm: t('cancelNow') }
            : { button: t('dropSchedule'), question: t('dropConfirm'), confirm: t('dropNow') }
        }
        {...(view.mayChange && { edit: t('edit') })}
        edited={editing === 'over'}
        onEdit={() => setEditing('now')}
      />
    </DetailFrame>
  )
}
