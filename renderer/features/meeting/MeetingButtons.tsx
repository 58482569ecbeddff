import { Button } from '@mantine/core'
import type {
  MeetingAction,
  MeetingContent,
  MeetingEntry,
  MeetingPhase,
  MeetingState,
} from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailActions } from '../DetailActions.tsx'
import type { DetailProps } from '../face.ts'
import { meetingTexts } from './meeting.texts.ts'

type MeetingButtonsProps = Pick<
  DetailProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>,
  'phase' | 'mayManage' | 'busy' | 'onEnd' | 'onExport'
> & { readonly meets: MeetingPhase; readonly onEdit: () => void }

/** Export, cancel (or end early, once it has begun), change. @see MEET-3, TOOL-2, TOOL-4 */
export function MeetingButtons({ phase, mayManage, busy, meets, ...does }: MeetingButtonsProps) {
  const t = useTexts(meetingTexts)
  const over = meets === 'ended' || meets === 'cancelled'
  const runs = mayManage && phase === 'open' && !over
  return (
    <DetailActions
      phase={over ? 'ended' : phase}
      mayManage={mayManage}
      busy={busy}
      {...(meets === 'upcoming' && {
        ending: { button: t('cancelMeeting'), question: t('cancelConfirm'), confirm: t('cancelNow') },
      })}
      onEnd={does.onEnd}
      onExport={does.onExport}
    >
      {runs && (
        <Button size="xs" onClick={does.onEdit}>
          {t('edit')}
        </Button>
      )}
    </DetailActions>
  )
}
