import { IconUserHeart, IconUserPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWaitingRequests } from '../data/contact-book.store.ts'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ListSearch } from '../shell/ListSearch.tsx'
import { showMain } from '../shell/shell.store.ts'
import { UnreadBadge } from '../shell/UnreadBadge.tsx'
import { LineButton } from '../theme/LineButton.tsx'
import { addTexts } from './add.texts.ts'
import classes from './ContactsList.module.css'
import { type ContactsPlace, showContacts, useContactsPlace } from './contacts.store.ts'
import { contactsTexts } from './contacts.texts.ts'
import { useContactsSearch } from './contacts-search.store.ts'
import { DepartmentTree } from './DepartmentTree.tsx'

/** The middle column of the contacts section: search, the enterprise's tree, people outside. */
export function ContactsList() {
  const t = useTexts(contactsTexts)
  const add = useTexts(addTexts)
  const waiting = useWaitingRequests()
  const me = useSession((session) => session.me)
  const place = useContactsPlace((state) => state.place)
  const typed = useContactsSearch((state) => state.typed)
  const staff = me !== null && me.enterpriseId !== null
  const [first] = useState<ContactsPlace>(() => (staff ? { type: 'department', id: null } : { type: 'outside' }))
  useEffect(() => {
    if (useContactsPlace.getState().place === null) showContacts(first)
  }, [first])
  const choose = (next: ContactsPlace) => {
    useContactsSearch.setState({ typed: '' })
    showContacts(next)
    showMain()
  }
  return (
    <nav className={classes.list} aria-label={t('region')} data-region="list">
      <div className={classes.top}>
        <ListSearch
          value={typed}
          placeholder={t('search')}
          label={t('search')}
          onType={(text) => useContactsSearch.setState({ typed: text })}
          onKey={(event) => event.key === 'Enter' && showMain()}
        />
      </div>
      {staff && (
        <DepartmentTree
          chosen={place?.type === 'department' ? place.id : undefined}
          onChoose={(id) => choose({ type: 'department', id })}
          onArrive={(id) => showContacts({ type: 'department', id })}
        />
      )}
      <LineButton
        fit="edge"
        className={classes.place}
        onClick={() => choose({ type: 'outside' })}
        {...(place?.type === 'outside' && { 'aria-current': 'true' })}
      >
        <IconUserHeart size={18} stroke={1.6} aria-hidden />
        {t(staff ? 'outside' : 'everyone')}
      </LineButton>
      <LineButton
        fit="edge"
        className={classes.place}
        onClick={() => choose({ type: 'requests' })}
        {...(place?.type === 'requests' && { 'aria-current': 'true' })}
      >
        <IconUserPlus size={18} stroke={1.6} aria-hidden />
        <span className={classes.grow}>{add('requests')}</span>
        {waiting > 0 && <UnreadBadge count={waiting} label={add('waiting', { count: waiting })} />}
      </LineButton>
    </nav>
  )
}
