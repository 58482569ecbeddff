import { Button } from '@mantine/core'
import { IconAddressBook, IconQrcode, IconSearchOff, IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { useContactBook } from '../data/contact-book.store.ts'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { MainHeader } from '../shell/MainHeader.tsx'
import { addTexts } from './add.texts.ts'
import { ContactRequests } from './ContactRequests.tsx'
import classes from './ContactsMain.module.css'
import { openContactDialog, useContactsPlace } from './contacts.store.ts'
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
      ) : place?.type === 'requests' ? (
        <Requests />
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
        <Page title={t(staff ? 'outside' : 'everyone')} people={people} actions={<Actions />}>
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

function Requests() {
  const t = useTexts(addTexts)
  const requests = useContactBook((book) => book.requests)
  return (
    <>
      <MainHeader title={t('requests')}>
        <Actions />
      </MainHeader>
      {requests.length === 0 ? (
        <CentredNote
          icon={<IconUserPlus size={28} stroke={1.5} />}
          title={t('noRequests')}
          text={t('noRequestsText')}
        />
      ) : (
        <ContactRequests requests={requests} />
      )}
    </>
  )
}

/** Asking somebody, and my own code; off with the reason for staff who may not know anybody outside. @see CAP-2 */
function Actions() {
  const t = useTexts(addTexts)
  const may = useSession(({ me, externalContact }) => me !== null && (me.enterpriseId === null || externalContact))
  const why = { disabled: !may, title: may ? undefined : t('noRight') }
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconQrcode size={16} aria-hidden />}
        {...why}
        onClick={() => openContactDialog({ type: 'myCode' })}
      >
        {t('myCode')}
      </Button>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconUserPlus size={16} aria-hidden />}
        {...why}
        onClick={() => openContactDialog({ type: 'add', way: null })}
      >
        {t('add')}
      </Button>
    </div>
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
  readonly actions?: ReactNode
  /** Shown instead when there is nobody. */
  readonly children: ReactNode
}

function Page({ title, people, actions, children }: PageProps) {
  const t = useTexts(contactsTexts)
  return (
    <>
      <MainHeader title={title}>
        {people.length > 0 && <span className={classes.count}>{t('count', { count: people.length })}</span>}
        {actions}
      </MainHeader>
      {people.length === 0 ? children : <PeopleCards people={people} />}
    </>
  )
}
