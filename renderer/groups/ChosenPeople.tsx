import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { PersonName } from '../people/PersonName.tsx'
import classes from './ChosenPeople.module.css'
import { groupTexts } from './group.texts.ts'

interface ChosenPeopleProps {
  readonly people: readonly Person[]
  /** Said while nobody is chosen. */
  readonly hint: string
  readonly onRemove: (person: Person) => void
}

/** Who will be in the group besides me. */
export function ChosenPeople({ people, hint, onRemove }: ChosenPeopleProps) {
  const t = useTexts(groupTexts)
  const mine = useSession((session) => session.me?.enterpriseId ?? null)
  return (
    <div className={classes.chosen}>
      <h3 className={classes.heading} aria-live="polite">
        {people.length > 0 ? t('chosen', { count: people.length }) : hint}
      </h3>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id} className={classes.person}>
            <Avatar id={person.id} name={person.name} size={26} />
            <PersonName id={person.id} seenFrom={mine} />
            <ActionIcon
              size="sm"
              className={classes.remove ?? ''}
              aria-label={t('remove', { name: person.name })}
              onClick={() => onRemove(person)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  )
}
