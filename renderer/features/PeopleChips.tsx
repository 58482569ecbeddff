import { useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { CardLink } from './CardLink.tsx'
import { featureTexts } from './features.texts.ts'
import classes from './PeopleChips.module.css'

interface PeopleChipsProps {
  readonly people: readonly Person[]
  readonly label: string
}

const shownAtFirst = 60

/** Several people, small: face and name. */
export function PeopleChips({ people, label }: PeopleChipsProps) {
  const t = useTexts(featureTexts)
  const [all, setAll] = useState(false)
  const shown = all ? people : people.slice(0, shownAtFirst)
  return (
    <>
      <ul className={classes.chips} aria-label={label}>
        {shown.map(({ id, name }) => (
          <li key={id} className={classes.chip}>
            <Avatar id={id} name={name} size={20} />
            {name}
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <CardLink onClick={() => setAll(true)}>{t('morePeople', { count: people.length - shown.length })}</CardLink>
      )}
    </>
  )
}
