import { IconCalendarSearch } from '@tabler/icons-react'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { schedulePhase } from '#shared/features/schedule/schedule-plan.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { ScheduleCard } from './ScheduleCard.tsx'
import { ScheduleComposer } from './ScheduleComposer.tsx'
import { ScheduleDetail } from './ScheduleDetail.tsx'
import { scheduleTexts } from './schedule.texts.ts'

/** How a schedule looks. @see SCHED-1 … SCHED-4, SCHED-6 */
export const scheduleFace: Face<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction> = {
  label: (language) => translator(scheduleTexts, language)('label'),
  icon: IconCalendarSearch,
  composing: (language) => translator(scheduleTexts, language)('label'),
  dialogs: 'wide',
  standing: (content, { endedAt, state }, { language, now }) =>
    translator(scheduleTexts, language)(schedulePhase(content, state, endedAt, now)),
  Composer: ScheduleComposer,
  Card: ScheduleCard,
  Detail: ScheduleDetail,
}
