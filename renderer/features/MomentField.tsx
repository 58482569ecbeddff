import { DateTimePicker } from '@mantine/dates'
import dayjs from 'dayjs'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import classes from './MomentField.module.css'

interface MomentFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: number | null
  readonly now: () => number
  readonly error: string | undefined
  /** Says what leaving it empty means; absent where it must not be empty. */
  readonly emptyLabel?: string
  readonly disabled?: boolean
  readonly onChange: (moment: number | null) => void
}

const storedFormat = 'YYYY-MM-DD HH:mm:ss'

/** A moment from today on: day and time, in the viewer's own time zone. */
export function MomentField({
  label,
  placeholder,
  value,
  now,
  error,
  emptyLabel,
  disabled = false,
  onChange,
}: MomentFieldProps) {
  const t = useTexts(featureTexts)
  const language = useLanguage()
  return (
    <DateTimePicker
      label={label}
      placeholder={placeholder ?? ''}
      locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
      valueFormat="YYYY-MM-DD HH:mm"
      {...(emptyLabel === undefined ? {} : { clearable: true, clearButtonProps: { 'aria-label': emptyLabel } })}
      minDate={dayjs(now()).startOf('day').format(storedFormat)}
      highlightToday
      disabled={disabled}
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
  )
}
