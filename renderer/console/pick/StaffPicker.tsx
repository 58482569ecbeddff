import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { ConsolePerson, PeopleFilter } from '#shared/console/person.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { useListed } from '../use-listed.ts'
import classes from './DepartmentPicker.module.css'
import { pickTexts } from './pick.texts.ts'
import staff from './StaffPicker.module.css'

interface StaffPickerProps {
  /** Which people there are to pick from. */
  readonly only?: PeopleFilter['only']
  readonly state?: PeopleFilter['state']
  readonly chosen: string | null
  readonly onChoose: (person: ConsolePerson) => void
  /** Why somebody cannot be picked; null: they can. */
  readonly barred?: (person: ConsolePerson) => string | null
}

const shownAtMost = 50

/** One member of staff, found by name. */
export function StaffPicker({ only = 'all', state = 'activated', chosen, onChoose, barred }: StaffPickerProps) {
  const t = useTexts(pickTexts)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const load = useCallback(
    () =>
      askConsole('console:people', {
        filter: { departmentId: null, below: true, text, state, only },
        cursor: null,
        limit: shownAtMost,
      }),
    [text, state, only],
  )
  const loaded = useLoaded(load)
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        size="xs"
        value={typed}
        maxLength={50}
        placeholder={t('findPerson')}
        aria-label={t('findPerson')}
        leftSection={<IconSearch size={14} />}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={classes.scroller}>
        <LoadedPlace loaded={loaded}>
          {({ people, next }) =>
            people.length === 0 ? (
              <output className={classes.nothing}>{t('nobodyFound')}</output>
            ) : (
              <ul className={classes.found}>
                {people.map((person) => (
                  <Option key={person.id} person={person} chosen={chosen} onChoose={onChoose} barred={barred} />
                ))}
                {next !== null && <li className={staff.more}>{t('more')}</li>}
              </ul>
            )
          }
        </LoadedPlace>
      </div>
    </div>
  )
}

interface OptionProps extends Pick<StaffPickerProps, 'chosen' | 'onChoose' | 'barred'> {
  readonly person: ConsolePerson
}

function Option({ person, chosen, onChoose, barred }: OptionProps) {
  const listed = useListed()
  const why = barred?.(person) ?? null
  const mine = chosen === person.id
  return (
    <li>
      <button
        type="button"
        className={classes.option}
        aria-pressed={mine}
        disabled={why !== null}
        onClick={() => onChoose(person)}
      >
        <Avatar id={person.id} name={person.name} size={28} />
        <span className={staff.words}>
          <span className={staff.name}>{person.name}</span>
          <span className={staff.about}>
            {why ?? [listed(person.departments.map(({ name }) => name)), person.title].filter(Boolean).join(' · ')}
          </span>
        </span>
        {mine && <IconCheck size={16} aria-hidden />}
      </button>
    </li>
  )
}
