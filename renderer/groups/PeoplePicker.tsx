import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { useContacts } from '../contacts/use-directory.ts'
import { useFoundPeople } from '../contacts/use-found-people.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { DirectoryPicker } from './DirectoryPicker.tsx'
import { groupTexts } from './group.texts.ts'
import classes from './PeoplePicker.module.css'
import { PersonChecks } from './PersonChecks.tsx'

export interface PickerProps {
  readonly me: Person
  readonly chosen: ReadonlyMap<string, Person>
  /** Whoever is in already, besides me: they cannot be picked, nor unpicked. */
  readonly taken?: ReadonlySet<string>
  readonly onChoose: (people: readonly Person[], wanted: boolean) => void
}

/** Where people are picked from: search, the enterprise's tree, contacts outside. */
export function PeoplePicker(props: PickerProps) {
  const t = useTexts(groupTexts)
  const staff = props.me.enterpriseId !== null
  const [source, setSource] = useState<'directory' | 'contacts'>(staff ? 'directory' : 'contacts')
  const [typed, setTyped] = useState('')
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        value={typed}
        placeholder={t('search')}
        aria-label={t('search')}
        leftSection={<IconSearch size={15} />}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter here means "found them", not "create the group".
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {typed.trim() !== '' ? (
        <Found {...props} typed={typed} />
      ) : (
        <>
          {staff && (
            <SegmentedControl
              size="xs"
              fullWidth
              value={source}
              onChange={setSource}
              data={[
                { value: 'directory', label: t('directory') },
                { value: 'contacts', label: t('contacts') },
              ]}
            />
          )}
          {source === 'directory' ? <DirectoryPicker {...props} /> : <ContactsPicker {...props} />}
        </>
      )}
    </div>
  )
}

function Found({ typed, ...props }: PickerProps & { readonly typed: string }) {
  const t = useTexts(groupTexts)
  const people = useFoundPeople(typed)
  if (people.length === 0) return <output className={classes.note}>{t('nothingFound')}</output>
  return <PersonChecks {...props} people={people} />
}

function ContactsPicker(props: PickerProps) {
  const t = useTexts(groupTexts)
  const contacts = useContacts()
  return (
    <LoadedPlace loaded={contacts}>
      {(people) =>
        people.length === 0 ? (
          <output className={classes.note}>{t('noContacts')}</output>
        ) : (
          <PersonChecks {...props} people={people} />
        )
      }
    </LoadedPlace>
  )
}
