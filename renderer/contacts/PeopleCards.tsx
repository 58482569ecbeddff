import { ActionIcon } from '@mantine/core'
import { IconMessage, IconUserMinus } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useIsContact } from '../data/contact-book.store.ts'
import { useOnline, watchPresence } from '../data/presence.store.ts'
import { myId, useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OutsiderMark } from '../people/OutsiderMark.tsx'
import { PersonName } from '../people/PersonName.tsx'
import { addTexts } from './add.texts.ts'
import { openContactDialog } from './contacts.store.ts'
import { contactsTexts } from './contacts.texts.ts'
import classes from './PeopleCards.module.css'
import { useOpenDirect } from './use-open-direct.ts'

const watchedAtMost = 200

/** People side by side; a click opens the direct chat. */
export function PeopleCards({ people }: { readonly people: readonly Person[] }) {
  useEffect(() => {
    watchPresence(people.slice(0, watchedAtMost).map(({ id }) => id))
    return () => watchPresence([])
  }, [people])
  return (
    <ul className={classes.cards}>
      {people.map((person) => (
        <li key={person.id} className={classes.one}>
          <PersonCard person={person} />
          <RemoveButton person={person} />
        </li>
      ))}
    </ul>
  )
}

/** Only beside those who are contacts. @see W-5 */
function RemoveButton({ person: { id, name } }: { readonly person: Person }) {
  const t = useTexts(addTexts)
  if (!useIsContact(id)) return null
  return (
    <ActionIcon
      className={classes.remove ?? ''}
      aria-label={t('removeOf', { name })}
      title={t('remove')}
      aria-haspopup="dialog"
      onClick={() => openContactDialog({ type: 'remove', personId: id })}
    >
      <IconUserMinus size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}

function PersonCard({ person }: { readonly person: Person }) {
  const t = useTexts(contactsTexts)
  const openDirect = useOpenDirect()
  const online = useOnline(person.id)
  const mine = useSession((session) => session.me?.enterpriseId ?? null)
  const me = person.id === myId()
  return (
    <button
      type="button"
      className={classes.card}
      aria-label={me ? person.name : t('message', { name: person.name })}
      disabled={me}
      onClick={() => openDirect(person.id)}
    >
      <Avatar id={person.id} name={person.name} size={40} online={online} />
      <span className={classes.words}>
        <span className={classes.name}>
          <PersonName id={person.id} />
          {person.enterpriseId !== mine && <OutsiderMark person={person} />}
        </span>
        <span className={classes.more}>{person.title ?? person.latinName}</span>
      </span>
      {!me && <IconMessage size={18} stroke={1.6} aria-hidden className={classes.sign} />}
    </button>
  )
}
