import { useState } from 'react'
import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useRoom } from '../../rooms/use-room.ts'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { AddToCalendar } from '../gathering/AddToCalendar.tsx'
import { ClashNote } from '../gathering/ClashNote.tsx'
import { GatheringActions } from '../gathering/GatheringActions.tsx'
import { EditMeeting } from './EditMeeting.tsx'
import { MeetingAnswers } from './MeetingAnswers.tsx'
import classes from './MeetingDetail.module.css'
import { MeetingFacts } from './MeetingFacts.tsx'
import { MeetingPeople } from './MeetingPeople.tsx'
import { MeetingRoomLine } from './MeetingRoomLine.tsx'
import { meetingTexts } from './meeting.texts.ts'
import { useMeeting } from './use-meeting.ts'

/** The whole of a meeting: agenda, who said what, its room, changing and cancelling it. @see MEET-1 … MEET-4 */
export function MeetingDetail(props: DetailProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>) {
  const { card, content, state, busy, onAct } = props
  const t = useTexts(meetingTexts)
  const view = useMeeting(props)
  const room = useRoom(view.room ? card.id : null, content.topic)
  const phase = view.over ? 'ended' : props.phase
  const mayChange = props.mayManage && phase === 'open'
  const [editing, setEditing] = useState<'never' | 'now' | 'over'>('never')
  if (editing === 'now' && mayChange) return <EditMeeting {...props} onDone={() => setEditing('over')} />
  return (
    <DetailFrame card={card} creator={props.creator} facts={[t(view.phase)]} title={content.topic}>
      <MeetingFacts content={content} struck={view.phase === 'cancelled'} />
      {view.comes && <ClashNote span={content} except={card.id} />}
      <AddToCalendar busy={busy} onExport={props.onExport} />
      {view.room && <MeetingRoomLine room={room} mayEnter />}
      <MeetingAnswers view={view} state={state} busy={busy === 'act'} onAct={onAct} />
      {content.agenda.length > 0 && (
        <DetailSection title={t('agenda')}>
          <ol className={classes.agenda}>
            {content.agenda.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place, and may be alike.
              <li key={place}>{item}</li>
            ))}
          </ol>
        </DetailSection>
      )}
      {content.remarks !== '' && (
        <DetailSection title={t('remarks')}>
          <p className={classes.remarks}>{content.remarks}</p>
        </DetailSection>
      )}
      <MeetingPeople {...props} phase={phase} />
      <GatheringActions
        {...props}
        phase={phase}
        {...(view.phase === 'upcoming' && {
          ending: { button: t('cancelMeeting'), question: t('cancelConfirm'), confirm: t('cancelNow') },
        })}
        {...(mayChange && { edit: t('edit') })}
        edited={editing === 'over'}
        onEdit={() => setEditing('now')}
      />
    </DetailFrame>
  )
}
