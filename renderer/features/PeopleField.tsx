import { MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { matchesName } from '../people/matches-name.ts'
import { featureTexts } from './features.texts.ts'
import { useGroupPeople } from './use-group-people.ts'

interface PeopleFieldProps {
  readonly conversationId: string
  readonly label: string
  readonly description?: ReactNode
  readonly value: readonly string[]
  readonly atMost?: number
  readonly required?: boolean
  readonly error?: ReactNode
  /** Members that are not offered. */
  readonly without?: readonly string[]
  readonly onChange: (personIds: string[]) => void
}

/** So many are listed at once; typing finds the rest. */
const listed = 60

/** Members of the group, chosen by name, pinyin or initials. Whoever left meanwhile is not drawn and not kept. */
export function PeopleField(props: PeopleFieldProps) {
  const { conversationId, label, description, value, atMost, required = false, error, without = [], onChange } = props
  const t = useTexts(featureTexts)
  const { members } = useGroupPeople(conversationId)
  const people = new Map(members.filter(({ id }) => !without.includes(id)).map((person) => [person.id, person]))
  const chosen = value.filter((id) => people.has(id))
  return (
    <MultiSelect
      label={label}
      description={description}
      required={required}
      placeholder={chosen.length === 0 ? t('choosePeople') : ''}
      searchable
      hidePickedOptions
      limit={listed}
      maxDropdownHeight={220}
      nothingFoundMessage={t('nobodyFound')}
      data={[...people.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      {...(atMost === undefined ? {} : { maxValues: atMost })}
      error={error}
      filter={({ options, search, limit }) =>
        options
          .filter(
            (option) =>
              'value' in option && matchesName(search, option.label, people.get(option.value)?.latinName ?? null),
          )
          .slice(0, limit)
      }
      onChange={onChange}
    />
  )
}
