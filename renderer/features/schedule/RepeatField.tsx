import { NativeSelect, NumberInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { datesAtMost, repeatKinds } from '#shared/features/schedule/repeat.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import classes from './ScheduleFields.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { ScheduleDraft } from './schedule-draft.ts'

interface RepeatFieldProps {
  readonly value: ScheduleDraft
  readonly error: string | undefined
  readonly onChange: (change: Partial<ScheduleDraft>) => void
}

const kinds = ['never', ...repeatKinds] as const

/** How often it is, and when that ends. @see SCHED-6 */
export function RepeatField({ value, error, onChange }: RepeatFieldProps) {
  const t = useTexts(scheduleTexts)
  const language = useLanguage()
  return (
    <div className={classes.rows}>
      <div className={classes.repeat}>
        <NativeSelect
          label={t('repeat')}
          value={value.every}
          data={kinds.map((every) => ({ value: every, label: t(every) }))}
          onChange={({ currentTarget }) => {
            const every = kinds.find((kind) => kind === currentTarget.value)
            if (every !== undefined) onChange({ every })
          }}
        />
        {value.every !== 'never' && (
          <>
            <NativeSelect
              label={t('stops')}
              value={value.stops}
              data={[
                { value: 'count', label: t('stopsCount') },
                { value: 'until', label: t('stopsUntil') },
              ]}
              onChange={({ currentTarget }) => onChange({ stops: currentTarget.value === 'until' ? 'until' : 'count' })}
            />
            {value.stops === 'count' ? (
              <NumberInput
                label={t('count')}
                min={1}
                max={datesAtMost}
                allowDecimal={false}
                value={value.count ?? ''}
                onChange={(count) => onChange({ count: typeof count === 'number' ? count : null })}
              />
            ) : (
              <DateInput
                label={t('until')}
                locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
                valueFormat="YYYY-MM-DD"
                popoverProps={{ withRoles: false }}
                value={value.until}
                onChange={(until) => onChange({ until })}
              />
            )}
          </>
        )}
      </div>
      {error !== undefined && <ProblemNote>{error}</ProblemNote>}
    </div>
  )
}
