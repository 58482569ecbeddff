import { Button, Group } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import dayjs from 'dayjs'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import classes from './DeadlineField.module.css'
import { featureTexts } from './features.texts.ts'
import { quickDeadlines } from './quick-deadlines.ts'

interface DeadlineFieldProps {
  readonly value: number | null
  readonly now: () => number
  readonly error: string | undefined
  readonly onChange: (deadline: number | null) => void
}

const storedFormat = 'YYYY-MM-DD HH:mm:ss'

/** When a card ends by itself: quick choices, any moment, or never. @see TOOL-3 */
export function DeadlineField({ value, now, error, onChange }: DeadlineFieldProps) {
  const t = useTexts(featureTexts)
  const language = useLanguage()
  return (
    <div>
      <DateTimePicker
        label={t('deadline')}
        placeholder={t('deadlineNone')}
        locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
        valueFormat="YYYY-MM-DD HH:mm"
        clearable
        clearButtonProps={{ 'aria-label': t('deadlineNone') }}
        minDate={dayjs(now()).startOf('day').format(storedFormat)}
        highlightToday
        hideOutsideDates
        classNames={{ day: classes.day ?? '' }}
        popoverProps={{ withRoles: false }}
        monthLabelFormat={language === 'zh-CN' ? 'YYYY年M月' : 'MMMM YYYY'}
        yearLabelFormat={language === 'zh-CN' ? 'YYYY年' : 'YYYY'}
        ariaLabels={{
          previousMonth: t('previousMonth'),
          nextMonth: t('nextMonth'),
          previousYear: t('previousYear'),
          nextYear: t('nextYear'),
          monthLevelControl: t('chooseMonth'),
          yearLevelControl: t('chooseYear'),
        }}
        timePickerProps={{ 'aria-label': t('time'), hoursInputLabel: t('hours'), minutesInputLabel: t('minutes') }}
        submitButtonProps={{ 'aria-label': t('setDeadline') }}
        value={value === null ? null : dayjs(value).format(storedFormat)}
        error={error}
        onChange={(moment) => onChange(moment === null ? null : dayjs(moment).valueOf())}
      />
      <Group gap={6} mt={6} role="group" aria-label={t('deadlineQuick')}>
        {quickDeadlines(now()).map(({ name, at }) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => onChange(at)}>
            {t(name)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
