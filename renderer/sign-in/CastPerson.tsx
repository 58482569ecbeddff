import { Loader } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { Choice, ChoiceWords } from '../shell/Choice.tsx'
import { Tag } from '../theme/Tag.tsx'
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
    <Choice label={t('signInAs', { name: person.name })} busy={entering} onChoose={() => onEnter(person.id)}>
      <Avatar id={person.id} name={person.name} size={36} />
      <ChoiceWords
        name={
          <>
            {person.name}
            {(note === 'creator' || note === 'leader') && <Tag tone="brand">{t(note)}</Tag>}
          </>
        }
        more={more || person.latinName}
      />
      {entering && <Loader size={16} aria-hidden />}
    </Choice>
  )
}
