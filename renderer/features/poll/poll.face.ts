import { IconChartBar } from '@tabler/icons-react'
import type { PollAction, PollContent, PollEntry, PollState } from '#shared/features/poll/poll.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { PollCard } from './PollCard.tsx'
import { PollComposer } from './PollComposer.tsx'
import { PollDetail } from './PollDetail.tsx'
import { pollTexts } from './poll.texts.ts'

/** How a poll looks. @see POLL-1 … POLL-7 */
export const pollFace: Face<PollContent, PollEntry, PollState, PollAction> = {
  label: (language) => translator(pollTexts, language)('label'),
  icon: IconChartBar,
  Composer: PollComposer,
  Card: PollCard,
  Detail: PollDetail,
}
