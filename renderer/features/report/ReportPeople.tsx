import { useTexts } from '../../i18n/use-texts.ts'
import { PeopleField } from '../PeopleField.tsx'
import { SegmentField } from '../SegmentField.tsx'
import classes from './ReportFields.module.css'
import { reportTexts } from './report.texts.ts'
import type { ReportDraft } from './report-draft.ts'

interface ReportPeopleProps {
  readonly conversationId: string
  readonly value: ReportDraft
  readonly error: string | undefined
  readonly onChange: (change: Partial<ReportDraft>) => void
}

/** Who must report, and to whom. @see REP-1, REP-4 */
export function ReportPeople({ conversationId, value, error, onChange }: ReportPeopleProps) {
  const t = useTexts(reportTexts)
  return (
    <div className={classes.block}>
      <SegmentField
        label={t('who')}
        value={value.who}
        choices={[
          { value: 'everyone', label: t('everyone') },
          { value: 'chosen', label: t('chosen') },
        ]}
        onChange={(who) => onChange({ who })}
      />
      {value.who === 'chosen' && (
        <PeopleField
          conversationId={conversationId}
          label={t('chosenPeople')}
          value={value.reporters}
          error={error}
          onChange={(reporters) => onChange({ reporters })}
        />
      )}
      <PeopleField
        conversationId={conversationId}
        label={t('receivers')}
        description={t('receiversHint')}
        atMost={50}
        value={value.receivers}
        onChange={(receivers) => onChange({ receivers })}
      />
    </div>
  )
}
