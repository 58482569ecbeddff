import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useLoaded } from '../asking/use-loaded.ts'
import { loadCast, signInAs } from '../data/session.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { loadPinyin } from '../people/matches-name.ts'
import { CastPerson } from './CastPerson.tsx'
import classes from './CastPicker.module.css'
import { type CastMember, castGroups } from './cast-groups.ts'
import { signInTexts } from './sign-in.texts.ts'

/** Everyone one can be in the demo: one click signs in. */
export function CastPicker() {
  const t = useTexts(signInTexts)
  const explain = useExplain()
  const cast = useLoaded(loadCast)
  const [typed, setTyped] = useState('')
  const [entering, setEntering] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => void loadPinyin(), [])
  const enter = async (personId: string) => {
    if (entering !== null) return
    setEntering(personId)
    setRefused(null)
    try {
      await signInAs(personId)
    } catch (caught) {
      setRefused(explain(caught))
      setEntering(null)
    }
  }
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        value={typed}
        placeholder={t('search')}
        aria-label={t('search')}
        leftSection={<IconSearch size={15} />}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={classes.hint}>{t('castText')}</p>
      <RefusedLine refused={refused} tight />
      <div className={classes.scroller}>
        <LoadedPlace loaded={cast}>
          {(everyone) => <Groups cast={everyone} typed={typed} entering={entering} onEnter={enter} />}
        </LoadedPlace>
      </div>
    </div>
  )
}

interface GroupsProps {
  readonly cast: readonly CastMember[]
  readonly typed: string
  readonly entering: string | null
  readonly onEnter: (personId: string) => void
}

function Groups({ cast, typed, entering, onEnter }: GroupsProps) {
  const t = useTexts(signInTexts)
  const groups = castGroups(cast, typed)
  if (groups.length === 0) return <output className={classes.nothing}>{t('nothing')}</output>
  return groups.map(({ key, enterpriseName, members }) => (
    <section key={key} aria-label={enterpriseName ?? t('wechat')}>
      <h2 className={classes.heading}>{enterpriseName ?? t('wechat')}</h2>
      <ul className={classes.people}>
        {members.map((member) => (
          <li key={member.person.id}>
            <CastPerson member={member} entering={entering === member.person.id} onEnter={onEnter} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
