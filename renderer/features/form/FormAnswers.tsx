import { Loader } from '@mantine/core'
import type { FormContent, FormEntry } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { FieldStatistics } from '../fields/FieldStatistics.tsx'
import { FilledSheets } from '../fields/FilledSheets.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { formTexts } from './form.texts.ts'
import type { FormReading } from './form-reading.ts'

interface FormAnswersProps {
  readonly content: FormContent
  readonly answers: Answers<FormEntry>
  readonly reading: FormReading
}

/** What came in: statistics, then sheet by sheet where names may be read. Refusals are shown where the missing are. @see FORM-3 */
export function FormAnswers({ content, answers, reading }: FormAnswersProps) {
  const t = useTexts(formTexts)
  const shared = useTexts(featureTexts)
  const { divider } = useTimeTexts()
  if (reading === 'nothing' || answers.phase === 'refused') return null
  if (answers.phase === 'loading') return <Loader size="xs" aria-label={shared('loading')} />
  const sheets = reading === 'sheets' ? answers.entries.map(({ entry }) => entry) : answers.nameless
  if (sheets.length === 0) return <QuietNote>{t('nobodyYet')}</QuietNote>
  return (
    <>
      <DetailSection title={t('statistics')}>
        <FieldStatistics
          fields={reading === 'counts' ? content.fields.filter(isCounted) : content.fields}
          all={sheets.map((sheet) => sheet.answers)}
          words={words[reading]}
          counts={content.perPerson === 'once' ? 'people' : 'sheets'}
        />
      </DetailSection>
      {reading === 'sheets' && (
        <DetailSection title={t('answers')}>
          <FilledSheets
            fields={content.fields}
            sheets={answers.entries.map(({ person, slot, entry }) => {
              const at = entry.changedAt ?? entry.submittedAt
              return {
                key: `${person.id} ${slot}`,
                person,
                facts: at === null ? [] : [divider(at)],
                answers: entry.answers,
              }
            })}
          />
        </DetailSection>
      )}
    </>
  )
}

const words = { sheets: 'inShort', nameless: 'listed', counts: 'withheld' } as const

const counted = ['single', 'multiple', 'dropdown', 'rating', 'number']

function isCounted({ kind }: FormContent['fields'][number]): boolean {
  return counted.includes(kind)
}
