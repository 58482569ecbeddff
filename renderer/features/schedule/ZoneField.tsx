import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { scheduleTexts } from './schedule.texts.ts'
import { ownZone } from './schedule-draft.ts'

interface ZoneFieldProps {
  readonly value: string
  readonly onChange: (zone: string) => void
}

/** Whose wall clock a series follows, and whose working hours count. @see SCHED-2, SCHED-6 */
export function ZoneField({ value, onChange }: ZoneFieldProps) {
  const t = useTexts(scheduleTexts)
  const zones = useMemo(() => [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone'), value])], [value])
  return (
    <Select
      label={t('zone')}
      description={t('zoneHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      allowDeselect={false}
      maxDropdownHeight={220}
      limit={100}
      data={zones}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  )
}
