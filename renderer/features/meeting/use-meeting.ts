import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { now } from '../../time/now.ts'
import { useMomentPassed } from '../../time/use-moment-passed.ts'
import type { CardProps } from '../face.ts'
import { useMe } from '../use-me.ts'
import { type MeetingView, meetingView, roomOffered } from './meeting-view.ts'

type Props = Pick<
  CardProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>,
  'card' | 'content' | 'state' | 'mine' | 'phase'
>

/** A meeting as the viewer sees it now; drawn again as it draws near, begins and ends. */
export function useMeeting(props: Props): MeetingView & { readonly near: boolean } {
  const { content } = props
  const me = useMe()
  const near = useMomentPassed(content.startsAt - roomOffered)
  useMomentPassed(content.startsAt)
  useMomentPassed(content.endsAt)
  return { ...meetingView({ ...props, me, now: now() }), near }
}
