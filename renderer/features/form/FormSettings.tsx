import { Switch } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './FormComposer.module.css'
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
    <div className={classes.settings}>
      {value.template !== 'pickUp' && (
        <Switch
          label={t('anonymousSwitch')}
          description={t('anonymousHint')}
          checked={value.anonymous}
          onChange={(event) => onChange({ anonymous: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t('severalSwitch')}
        description={t('severalHint')}
        checked={value.several}
        onChange={(event) => onChange({ several: event.currentTarget.checked })}
      />
      {value.template !== 'pickUp' && (
        <Switch
          label={t('statisticsSwitch')}
          description={t('statisticsHint')}
          checked={value.statistics === 'everyone'}
          onChange={(event) => onChange({ statistics: event.currentTarget.checked ? 'everyone' : 'runners' })}
        />
      )}
    </div>
  )
}
