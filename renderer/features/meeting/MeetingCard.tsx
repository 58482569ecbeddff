import { IconCalendarEvent } from '@tabler/icons-react'
import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useRoom } from '../../rooms/use-room.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import classes from '../gathering/CardBody.module.css'
import { ClashNote } from '../gathering/ClashNote.tsx'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import { RemindLink } from '../RemindLink.tsx'
import { ToolCard } from '../ToolCard.tsx'
import { MeetingAnswers } from './MeetingAnswers.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { MeetingRoomLine } from './MeetingRoomLine.tsx'
import { meetingTexts } from './meeting.texts.ts'
import { useMeeting } from './use-meeting.ts'

/** A meeting in the timeline: when, where, who, one's own answer, the way into its room. @see MEET-1 … MEET-4 */
export function MeetingCard(props: CardProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>) {
  const { card, content, state, phase, busy, onAct, onOpen } = props
  const t = useTexts(meetingTexts)
  const shared = useTexts(featureTexts)
  const asked = useTexts(gatheringTexts)
  const view = useMeeting(props)
  const room = useRoom(view.room ? card.id : null, content.topic)
  return (
    <ToolCard
      icon={IconCalendarEvent}
      label={t('label')}
      facts={phase === 'sending' || phase === 'readOnly' ? [shared(phase)] : [t(view.phase)]}
      title={content.topic}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={t('counts', state.answers)}
      actions={<RemindLink {...props} phase={view.over ? 'ended' : phase} says={asked('remind')} />}
    >
      <div className={classes.body}>
        <MeetingFacts content={content} struck={view.phase === 'cancelled'} />
        {view.comes && <ClashNote span={content} except={card.id} />}
        {content.remarks !== '' && <p className={classes.words}>{content.remarks}</p>}
        {content.agenda.length > 0 && (
          <CardLink onClick={onOpen}>{t('agendaCount', { count: content.agenda.length })}</CardLink>
        )}
        {view.room && (view.near || room.seats.length > 0) && <MeetingRoomLine room={room} mayEnter />}
        <MeetingAnswers view={view} state={state} busy={busy === 'act'} onAct={onAct} />
        {!view.invited && !view.over && <p className={classes.quiet}>{asked('notInvited')}</p>}
      </div>
    </ToolCard>
  )
}
