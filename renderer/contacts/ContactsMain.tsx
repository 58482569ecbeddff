import { IconAddressBook, IconChevronLeft, IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useSession } from '../data/session.store.ts'
import { LoadedPlace } from '../groups/LoadedPlace.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { showList } from '../shell/shell.store.ts'
import classes from './ContactsMain.module.css'
import { useContactsPlace } from './contacts.store.ts'
import { contactsTexts } from './contacts.texts.ts'
import { useContactsSearch } from './contacts-search.store.ts'
import { PeopleCards } from './PeopleCards.tsx'
import { useContacts, useDirectory } from './use-directory.ts'
import { useFoundPeople } from './use-found-people.ts'

/** The people of the place that was chosen, or those found. */
export function ContactsMain() {
  const t = useTexts(contactsTexts)
  const place = useContactsPlace((state) => state.place)
  const typed = useContactsSearch((state) => state.typed)
  return (
    <main className={classes.main} aria-label={t('region')} data-region="conversation">
      {typed.trim() !== '' ? (
        <Found typed={typed} />
      ) : place?.type === 'outside' ? (
        <Outside />
      ) : place?.id != null ? (
        <DepartmentPeople departmentId={place.id} />
      ) : null}
    </main>
  )
}

function Found({ typed }: { readonly typed: string }) {
  const t = useTexts(contactsTexts)
  const people = useFoundPeople(typed)
  return (
    <Page title={t('found')} people={people}>
      <CentredNote
        role="status"
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t('nothingFound', { text: typed.trim() })}
        text={t('nothingFoundText')}
      />
    </Page>
  )
}

function Outside() {
  const t = useTexts(contactsTexts)
  const contacts = useContacts()
  const staff = useSession((session) => session.me?.enterpriseId != null)
  return (
    <LoadedPlace loaded={contacts}>
      {(people) => (
        <Page title={t(staff ? 'outside' : 'everyone')} people={people}>
          <CentredNote
            icon={<IconAddressBook size={28} stroke={1.5} />}
            title={t('noContacts')}
            text={t('noContactsText')}
          />
        </Page>
      )}
    </LoadedPlace>
  )
}

function DepartmentPeople({ departmentId }: { readonly departmentId: string }) {
  const t = useTexts(contactsTexts)
  const directory = useDirectory(departmentId)
  return (
    <LoadedPlace loaded={directory}>
      {({ path, people }) => (
        <Page title={path.map(({ name }) => name).join(' / ')} people={people}>
          <CentredNote
            icon={<IconAddressBook size={28} stroke={1.5} />}
            title={t('emptyDepartment')}
            text={t('emptyDepartmentText')}
          />
        </Page>
      )}
    </LoadedPlace>
  )
}

interface PageProps {
  readonly title: string
  readonly people: readonly Person[]
  /** Shown instead when there is nobody. */
  readonly children: ReactNode
}

function Page({ title, people, children }: PageProps) {
  const t = useTexts(contactsTexts)
  return (
    <>
      <header className={classes.header}>
        <button type="button" className={classes.back} aria-label={t('back')} onClick={showList}>
          <IconChevronLeft size={20} aria-hidden />
        </button>
        <h1 className={classes.title}>{title}</h1>
        {people.length > 0 && <span className={classes.count}>{t('count', { count: people.length })}</span>}
      </header>
      {people.length === 0 ? children : <PeopleCards people={people} />}
    </>
  )
}
