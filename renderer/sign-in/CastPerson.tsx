import { Loader } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { Tag } from '../theme/Tag.tsx'
import classes from './CastPicker.module.css'
import type { CastMember } from './cast-groups.ts'
import { signInTexts } from './sign-in.texts.ts'

interface CastPersonProps {
  readonly member: CastMember
  readonly entering: boolean
  readonly onEnter: (personId: string) => void
}

/** One of the cast: who they are and what they may do. */
export function CastPerson({ member: { person, department, note }, entering, onEnter }: CastPersonProps) {
  const t = useTexts(signInTexts)
  const more = [department, person.title].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      className={classes.person}
      aria-label={t('signInAs', { name: person.name })}
      aria-busy={entering}
      onClick={() => onEnter(person.id)}
    >
      <Avatar id={person.id} name={person.name} size={36} />
      <span className={classes.words}>
        <span className={classes.name}>
          {person.name}
          {(note === 'creator' || note === 'leader') && <Tag tone="brand">{t(note)}</Tag>}
        </span>
        <span className={classes.more}>{more || person.latinName}</span>
      </span>
      {entering && <Loader size={16} aria-hidden />}
    </button>
  )
}
