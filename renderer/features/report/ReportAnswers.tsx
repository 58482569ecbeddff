import { Loader } from '@mantine/core'
import type { ReportContent, ReportEntry } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { FieldStatistics } from '../fields/FieldStatistics.tsx'
import { FilledSheets } from '../fields/FilledSheets.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { reportTexts } from './report.texts.ts'

interface ReportAnswersProps {
  readonly content: ReportContent
  readonly answers: Answers<ReportEntry>
  /** The key of the period that is shown. */
  readonly period: string
  readonly onRetry: () => void
}

/** What everybody reported in one period: statistics, then person by person. Refusals are shown where the missing are. @see REP-3 */
export function ReportAnswers({ content, answers, period }: ReportAnswersProps) {
  const t = useTexts(reportTexts)
  const shared = useTexts(featureTexts)
  const { divider } = useTimeTexts()
  if (answers.phase === 'refused') return null
  if (answers.phase === 'loading') return <Loader size="xs" aria-label={shared('loading')} />
  const given = answers.entries.filter(({ slot }) => slot === period)
  if (given.length === 0) return <QuietNote>{t('nobodyYet')}</QuietNote>
  return (
    <>
      <DetailSection title={t('statistics')}>
        <FieldStatistics fields={content.fields} all={given.map(({ entry }) => entry.answers)} />
      </DetailSection>
      <DetailSection title={t('answers')}>
        <FilledSheets
          fields={content.fields}
          sheets={given.map(({ person, entry }) => ({
            key: person.id,
            person,
            facts: [
              divider(entry.changedAt ?? entry.submittedAt),
              ...(entry.late ? [t('lateCount', { count: 1 })] : []),
            ],
            answers: entry.answers,
          }))}
        />
      </DetailSection>
    </>
  )
}
