import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { now } from '../../time/now.ts'
import { useMomentPassed } from '../../time/use-moment-passed.ts'
import type { CardProps } from '../face.ts'
import { useMe } from '../use-me.ts'
import { type ScheduleView, scheduleView } from './schedule-view.ts'

type Props = Pick<
  CardProps<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction>,
  'card' | 'content' | 'state' | 'mine' | 'phase'
>

/** A schedule as the viewer sees it now; drawn again as its dates and its deadline come and go. */
export function useSchedule(props: Props): ScheduleView {
  const { when } = props.content
  const view = scheduleView({ ...props, me: useMe(), now: now() })
  useMomentPassed(when.type === 'candidates' ? when.answerBy : null)
  useMomentPassed(view.date?.startsAt ?? null)
  useMomentPassed(view.date?.endsAt ?? null)
  return view
}
