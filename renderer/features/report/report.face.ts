import { IconClipboardList } from '@tabler/icons-react'
import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { ReportCard } from './ReportCard.tsx'
import { ReportComposer } from './ReportComposer.tsx'
import { ReportDetail } from './ReportDetail.tsx'
import { reportTexts } from './report.texts.ts'

/** How a report looks. @see REP-1 … REP-4 */
export const reportFace: Face<ReportContent, ReportEntry, ReportState, ReportAction> = {
  label: (language) => translator(reportTexts, language)('label'),
  icon: IconClipboardList,
  slot: ({ period }) => period.key,
  standing: (_, { endedAt, state }, { language, deadline }) =>
    endedAt !== null
      ? translator(featureTexts, language)('ended')
      : translator(reportTexts, language)('dueAt', { when: deadline(state.period.due) }),
  Composer: ReportComposer,
  Card: ReportCard,
  Detail: ReportDetail,
}
