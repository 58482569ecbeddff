import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useLoaded } from '../asking/use-loaded.ts'
import { loadCast } from '../data/session.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { PersonLine } from '../people/PersonLine.tsx'
import { type CastMember, castGroups } from '../sign-in/cast-groups.ts'
import classes from './OwnerPicker.module.css'
import { takePhoneOf } from './phone.store.ts'
import { phoneTexts } from './phone.texts.ts'

/** Whose phone to take up. */
export function OwnerPicker() {
  const t = useTexts(phoneTexts)
  const explain = useExplain()
  const cast = useLoaded(loadCast)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const take = (person: Person) => {
    setRefused(null)
    takePhoneOf(person).catch((caught: unknown) => setRefused(explain(caught)))
  }
  return (
    <div className={classes.picker}>
      <h3 className={classes.heading}>{t('whose')}</h3>
      <p className={classes.text}>{t('whoseText')}</p>
      <TextInput
        type="search"
        size="sm"
        value={typed}
        placeholder={t('search')}
        aria-label={t('search')}
        leftSection={<IconSearch size={15} />}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <RefusedLine refused={refused} tight />
      <div className={classes.scroller}>
        <LoadedPlace loaded={cast}>{(everyone) => <Owners cast={everyone} typed={typed} onTake={take} />}</LoadedPlace>
      </div>
    </div>
  )
}

interface OwnersProps {
  readonly cast: readonly CastMember[]
  readonly typed: string
  readonly onTake: (person: Person) => void
}

function Owners({ cast, typed, onTake }: OwnersProps) {
  const t = useTexts(phoneTexts)
  const groups = castGroups(cast, typed)
  if (groups.length === 0) return <output className={classes.text}>{t('nobody')}</output>
  return groups.map(({ key, enterpriseName, members }) => (
    <section key={key} aria-label={enterpriseName ?? t('wechat')}>
      <h4 className={classes.group}>{enterpriseName ?? t('wechat')}</h4>
      <ul className={classes.people}>
        {members.map(({ person, department }) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              more={person.title ?? department}
              label={t('phoneOf', { name: person.name })}
              fit="inset"
              onClick={() => onTake(person)}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}
