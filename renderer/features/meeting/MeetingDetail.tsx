import { useState } from 'react'
import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useRoom } from '../../rooms/use-room.ts'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { AddToCalendar } from '../gathering/AddToCalendar.tsx'
import { ClashNote } from '../gathering/ClashNote.tsx'
import { EditMeeting } from './EditMeeting.tsx'
import { MeetingAnswers } from './MeetingAnswers.tsx'
import { MeetingButtons } from './MeetingButtons.tsx'
import classes from './MeetingDetail.module.css'
import { MeetingFacts } from './MeetingFacts.tsx'
import { MeetingPeople } from './MeetingPeople.tsx'
import { MeetingRoomLine } from './MeetingRoomLine.tsx'
import { meetingTexts } from './meeting.texts.ts'
import { useMeeting } from './use-meeting.ts'

/** The whole of a meeting: agenda, who said what, its room, changing and cancelling it. @see MEET-1 … MEET-4 */
export function MeetingDetail(props: DetailProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>) {
  const { card, content, state, answers, busy, onAct } = props
  const t = useTexts(meetingTexts)
  const view = useMeeting(props)
  const room = useRoom(view.room ? card.id : null, content.topic)
  const over = view.phase === 'ended' || view.phase === 'cancelled'
  const remindable = props.mayManage && props.phase === 'open' && !over && card.answered < card.audience
  const [editing, setEditing] = useState(false)
  if (editing && props.mayManage && props.phase === 'open') {
    return <EditMeeting {...props} onDone={() => setEditing(false)} />
  }
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
      <MeetingPeople
        answers={answers}
        onRetry={props.onRetryAnswers}
        {...(remindable && { onRemind: props.onRemind })}
        reminding={busy === 'remind'}
      />
      <MeetingButtons {...props} meets={view.phase} onEdit={() => setEditing(true)} />
    </DetailFrame>
  )
}
