import { Stack } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { SwitchField } from '../SwitchField.tsx'
import { formTexts } from './form.texts.ts'
import type { FormDraft } from './form-draft.ts'

interface FormSettingsProps {
  readonly value: FormDraft
  readonly onChange: (change: Partial<FormDraft>) => void
}

/** How often it is filled in, and who learns what. A pick-up line is read by everyone: there is nothing to choose. @see FORM-2 */
export function FormSettings({ value, onChange }: FormSettingsProps) {
  const t = useTexts(formTexts)
  return (
    <Stack gap={14}>
      {value.template !== 'pickUp' && (
        <SwitchField
          label={t('anonymousSwitch')}
          hint={t('anonymousHint')}
          on={value.anonymous}
          onChange={(anonymous) => onChange({ anonymous })}
        />
      )}
      <SwitchField
        label={t('severalSwitch')}
        hint={t('severalHint')}
        on={value.several}
        onChange={(several) => onChange({ several })}
      />
      {value.template !== 'pickUp' && (
        <SwitchField
          label={t('statisticsSwitch')}
          hint={t('statisticsHint')}
          on={value.statistics === 'everyone'}
          onChange={(everyone) => onChange({ statistics: everyone ? 'everyone' : 'runners' })}
        />
      )}
    </Stack>
  )
}
