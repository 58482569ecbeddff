import { Switch, TextInput } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './Person.module.css'
import { personTexts } from './person.texts.ts'
import type { PersonDraft, PersonField } from './person-draft.ts'

interface PersonFieldsFormProps {
  readonly draft: PersonDraft
  readonly wrong: ReadonlySet<PersonField>
  readonly disabled?: boolean
  /** Why the account may not be touched; null: it may. */
  readonly accountBarred?: string | null
  readonly onChange: (part: Partial<PersonDraft>) => void
}

const words = [
  { field: 'name', label: 'name', error: 'wrongName' },
  { field: 'latinName', label: 'latinName', error: 'tooLong' },
  { field: 'title', label: 'jobTitle', error: 'tooLong' },
  { field: 'mobile', label: 'mobile', error: 'wrongMobile' },
  { field: 'account', label: 'account', error: 'wrongAccount' },
] as const

const rights = [
  { field: 'hidden', text: 'hiddenText' },
  { field: 'seesNobody', text: 'seesNobodyText' },
  { field: 'externalContact', text: 'externalContactText' },
] as const

/** What the console writes about a person. @see W-2 */
export function PersonFieldsForm({
  draft,
  wrong,
  disabled = false,
  accountBarred = null,
  onChange,
}: PersonFieldsFormProps) {
  const t = useTexts(personTexts)
  return (
    <>
      <div className={classes.fields}>
        {words.map(({ field, label, error }) => (
          <TextInput
            key={field}
            size="sm"
            label={t(label)}
            value={draft[field]}
            autoComplete="off"
            maxLength={field === 'mobile' ? 20 : 64}
            required={field === 'name'}
            withAsterisk={field === 'name'}
            disabled={disabled || (field === 'account' && accountBarred !== null)}
            {...(field === 'account' && { description: accountBarred ?? t('accountHint') })}
            error={wrong.has(field) && draft[field] !== '' ? t(error) : null}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <fieldset className={classes.rights}>
        <legend className={classes.legend}>{t('rights')}</legend>
        {rights.map(({ field, text }) => (
          <Switch
            key={field}
            size="sm"
            label={t(field)}
            description={t(text)}
            checked={draft[field]}
            disabled={disabled}
            onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
    </>
  )
}
