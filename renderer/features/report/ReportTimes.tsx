import { NativeSelect } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { reportReminders } from '#shared/features/report/report.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { ownZone } from '../../time/own-zone.ts'
import { DeadlineField } from '../DeadlineField.tsx'
import { SegmentField } from '../SegmentField.tsx'
import classes from './ReportFields.module.css'
import { reportTexts } from './report.texts.ts'
import type { ReportDraft } from './report-draft.ts'

interface ReportTimesProps {
  readonly value: ReportDraft
  readonly now: () => number
  readonly said: (at: 'due' | 'time' | 'lastDay') => string | undefined
  readonly onChange: (change: Partial<ReportDraft>) => void
}

const rhythms = ['once', 'daily', 'weekdays', 'weekly'] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** How often it is due and at what time, the reminder before, the last day. @see REP-1 */
export function ReportTimes({ value, now, said, onChange }: ReportTimesProps) {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  return (
    <div className={classes.block}>
      <SegmentField
        label={t('rhythm')}
        value={value.rhythm}
        choices={rhythms.map((rhythm) => ({ value: rhythm, label: t(rhythm) }))}
        onChange={(rhythm) => onChange({ rhythm })}
      />
      {value.rhythm === 'once' ? (
        <DeadlineField value={value.due} now={now} error={said('due')} onChange={(due) => onChange({ due })} />
      ) : (
        <>
          <div className={classes.pair}>
            {value.rhythm === 'weekly' && (
              <NativeSelect
                label={t('weekday')}
                value={String(value.weekday)}
                data={weekdays.map((day) => ({ value: String(day), label: t(`weekday${day}`) }))}
                onChange={({ currentTarget }) => onChange({ weekday: Number(currentTarget.value) })}
              />
            )}
            <TimeInput
              label={t('time')}
              value={value.time}
              error={said('time')}
              onChange={({ currentTarget }) => onChange({ time: currentTarget.value.slice(0, 5) })}
            />
            <DateInput
              label={t('lastDay')}
              placeholder={t('lastDayNone')}
              clearable
              locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
              valueFormat="YYYY-MM-DD"
              popoverProps={{ withRoles: false }}
              value={value.lastDay}
              error={said('lastDay')}
              onChange={(lastDay) => onChange({ lastDay })}
            />
          </div>
          <p className={classes.note}>{t('zone', { zone: ownZone() })}</p>
        </>
      )}
      <NativeSelect
        className={classes.reminder ?? ''}
        label={t('reminder')}
        value={value.remindBefore === null ? '' : String(value.remindBefore)}
        data={[
          { value: '', label: t('noReminder') },
          ...reportReminders
            .filter((minutes) => minutes > 0)
            .map((minutes) => ({ value: String(minutes), label: t('minutesBefore', { count: minutes }) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ remindBefore: currentTarget.value === '' ? null : Number(currentTarget.value) })
        }
      />
    </div>
  )
}
