import { Button } from '@mantine/core'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailActions } from '../DetailActions.tsx'
import type { DetailProps } from '../face.ts'
import { scheduleTexts } from './schedule.texts.ts'
import type { ScheduleView } from './schedule-view.ts'

type ScheduleButtonsProps = Pick<
  DetailProps<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction>,
  'phase' | 'mayManage' | 'busy' | 'onEnd' | 'onExport'
> & { readonly view: ScheduleView; readonly onEdit: () => void }

/** Export; give it up, cancel, or end early; change. @see SCHED-6, TOOL-2, TOOL-4 */
export function ScheduleButtons({ phase, mayManage, busy, view, ...does }: ScheduleButtonsProps) {
  const t = useTexts(scheduleTexts)
  return (
    <DetailActions
      phase={view.over ? 'ended' : phase}
      mayManage={mayManage}
      busy={busy}
      ending={
        view.planned === null
          ? { button: t('dropSchedule'), question: t('dropConfirm'), confirm: t('dropNow') }
          : { button: t('cancelSchedule'), question: t('cancelConfirm'), confirm: t('cancelNow') }
      }
      onEnd={does.onEnd}
      onExport={does.onExport}
    >
      {view.mayChange && (
        <Button size="xs" onClick={does.onEdit}>
          {t('edit')}
        </Button>
      )}
    </DetailActions>
  )
}
