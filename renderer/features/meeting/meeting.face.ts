import { IconCalendarEvent } from '@tabler/icons-react'
import {
  type MeetingAction,
  type MeetingContent,
  type MeetingEntry,
  type MeetingState,
  meetingPhase,
} from '#shared/features/meeting/meeting.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { MeetingCard } from './MeetingCard.tsx'
import { MeetingComposer } from './MeetingComposer.tsx'
import { MeetingDetail } from './MeetingDetail.tsx'
import { meetingTexts } from './meeting.texts.ts'

/** How a meeting looks. @see MEET-1 … MEET-4, MEET-6 */
export const meetingFace: Face<MeetingContent, MeetingEntry, MeetingState, MeetingAction> = {
  label: (language) => translator(meetingTexts, language)('label'),
  icon: IconCalendarEvent,
  standing: (content, { endedAt }, { language, now }) =>
    translator(meetingTexts, language)(meetingPhase(content, endedAt, now)),
  Composer: MeetingComposer,
  Card: MeetingCard,
  Detail: MeetingDetail,
}
