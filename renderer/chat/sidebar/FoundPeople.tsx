import { IconSearchOff } from '@tabler/icons-react'
import { useFoundPeople } from '../../contacts/use-found-people.ts'
import { useOpenDirect } from '../../contacts/use-open-direct.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PersonLine } from '../../people/PersonLine.tsx'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { useWithoutChat } from '../use-without-chat.ts'
import classes from './FoundPeople.module.css'
import { sidebarTexts } from './sidebar.texts.ts'

interface FoundPeopleProps {
  readonly typed: string
  /** What was found already: nobody stands there twice. */
  readonly conversations: readonly string[]
  /** Nothing else is found either. */
  readonly alone: boolean
  readonly onOpened: () => void
}

/** Below the conversations found: people one could talk to. */
export function FoundPeople({ typed, conversations, alone, onOpened }: FoundPeopleProps) {
  const t = useTexts(sidebarTexts)
  const people = useWithoutChat(useFoundPeople(typed), conversations).slice(0, 20)
  const openDirect = useOpenDirect()
  if (people.length === 0) {
    if (conversations.length > 0 || !alone) return null
    return (
      <CentredNote
        role="status"
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t('nothingFound', { text: typed.trim() })}
        text={t('nothingFoundText')}
      />
    )
  }
  return (
    <div className={classes.found}>
      <h3 className={classes.heading}>{t('people')}</h3>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              more={person.title ?? person.enterpriseName}
              fit="edge"
              onClick={() => {
                void openDirect(person.id)
                onOpened()
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
