import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { now } from '../../time/now.ts'
import { useMomentPassed } from '../../time/use-moment-passed.ts'
import type { CardProps } from '../face.ts'
import { useGroupPeople } from '../use-group-people.ts'
import { type MeetingView, meetingView, roomOffered } from './meeting-view.ts'

type Props = Pick<
  CardProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>,
  'card' | 'content' | 'state' | 'mine' | 'phase'
>

/** A meeting as the viewer sees it now; drawn again as it draws near, begins and ends. */
export function useMeeting(props: Props): MeetingView & { readonly near: boolean; readonly me: string | null } {
  const { card, content } = props
  const { me } = useGroupPeople(card.conversationId)
  const near = useMomentPassed(content.startsAt - roomOffered)
  useMomentPassed(content.startsAt)
  useMomentPassed(content.endsAt)
  return { ...meetingView({ ...props, me: me?.id ?? null, now: now() }), near, me: me?.id ?? null }
}
