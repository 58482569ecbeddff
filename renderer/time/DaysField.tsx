import { DatePickerInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { timeTexts } from './time.texts.ts'

interface DaysFieldProps {
  /** Days as `YYYY-MM-DD`; empty: open. */
  readonly from: string
  readonly to: string
  /** Pixels, or a part of what it stands in. */
  readonly width?: number | string
  readonly onChange: (days: { readonly from: string; readonly to: string }) => void
}

/** From one day to another, both of them whole; nothing chosen is any day. */
export function DaysField({ from, to, width = 232, onChange }: DaysFieldProps) {
  const t = useTexts(timeTexts)
  const chinese = useLanguage() === 'zh-CN'
  return (
    <DatePickerInput
      type="range"
      size="xs"
      w={width}
      allowSingleDateInRange
      aria-label={t('days')}
      placeholder={t('anyDay')}
      leftSection={<IconCalendar size={14} aria-hidden />}
      locale={chinese ? 'zh-cn' : 'en'}
      valueFormat="YYYY-MM-DD"
      monthLabelFormat={chinese ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={chinese ? 'YYYY年' : 'YYYY'}
      clearable
      clearButtonProps={{ 'aria-label': t('anyDay') }}
      hideOutsideDates
      highlightToday
      popoverProps={{ withRoles: false }}
      ariaLabels={{
        previousMonth: t('previousMonth'),
        nextMonth: t('nextMonth'),
        monthLevelControl: t('chooseMonth'),
      }}
      value={[from === '' ? null : from, to === '' ? null : to]}
      onChange={([first, last]) => onChange({ from: first ?? '', to: last ?? '' })}
    />
  )
}
