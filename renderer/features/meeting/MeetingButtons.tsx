import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
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
  'card' | 'phase' | 'mayManage' | 'busy' | 'onEnd' | 'onRemind' | 'onExport'
> & { readonly meets: MeetingPhase; readonly onEdit: () => void }

/** Export, dates for a calendar, cancel (or end early, once it has begun), remind, change. @see MEET-3, MEET-6, TOOL-2, TOOL-4, TOOL-5 */
export function MeetingButtons({ card, phase, mayManage, busy, meets, ...does }: MeetingButtonsProps) {
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
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCalendarPlus size={14} aria-hidden="true" />}
        disabled={busy === 'export'}
        onClick={() => does.onExport('ics')}
      >
        {t('ics')}
      </Button>
      {runs && card.answered < card.audience && (
        <Button size="xs" variant="light" loading={busy === 'remind'} onClick={does.onRemind}>
          {t('remind')}
        </Button>
      )}
      {runs && (
        <Button size="xs" onClick={does.onEdit}>
          {t('edit')}
        </Button>
      )}
    </DetailActions>
  )
}
