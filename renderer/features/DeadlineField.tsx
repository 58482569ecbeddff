import { Button, Group } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import { MomentField } from './MomentField.tsx'
import { quickDeadlines } from './quick-deadlines.ts'

interface DeadlineFieldProps {
  readonly value: number | null
  readonly now: () => number
  readonly error: string | undefined
  readonly onChange: (deadline: number | null) => void
}

/** When a card ends by itself: quick choices, any moment, or never. @see TOOL-3 */
export function DeadlineField({ value, now, error, onChange }: DeadlineFieldProps) {
  const t = useTexts(featureTexts)
  return (
    <div>
      <MomentField
        label={t('deadline')}
        placeholder={t('deadlineNone')}
        emptyLabel={t('deadlineNone')}
        value={value}
        now={now}
        error={error}
        onChange={onChange}
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
