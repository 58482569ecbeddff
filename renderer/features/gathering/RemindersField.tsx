import { Chip, Group } from '@mantine/core'
import { type Reminders, reminderChoices } from '#shared/features/gathering/reminders.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './GatheringFields.module.css'
import { gatheringTexts } from './gathering.texts.ts'

const reminderKeys = { 0: 'atStart', 5: 'minutes', 15: 'minutes', 60: 'hour', 1440: 'dayBefore' } as const

interface RemindersFieldProps {
  readonly value: readonly Reminders[number][]
  readonly onChange: (value: Reminders) => void
}

/** Any of the moments of a reminder. @see MEET-1, SCHED-4 */
export function RemindersField({ value, onChange }: RemindersFieldProps) {
  const t = useTexts(gatheringTexts)
  return (
    <div className={classes.block}>
      <span className={classes.label}>{t('calls')}</span>
      <Chip.Group
        multiple
        value={value.map(String)}
        onChange={(chosen) => onChange(reminderChoices.filter((one) => chosen.includes(String(one))))}
      >
        <Group gap={6} role="group" aria-label={t('calls')}>
          {reminderChoices.map((minutes) => {
            const time = t(reminderKeys[minutes], { count: minutes })
            return (
              <Chip key={minutes} size="xs" value={String(minutes)}>
                {minutes === 0 ? time : t('remindAt', { time })}
              </Chip>
            )
          })}
        </Group>
      </Chip.Group>
    </div>
  )
}
