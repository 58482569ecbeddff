import { IconAddressBook, IconCalendar, IconLayoutColumns, IconMessageCircle, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { addTexts } from '../contacts/add.texts.ts'
import { useWaitingRequests } from '../data/contact-book.store.ts'
import { useTotalUnread } from '../data/conversations.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ConsoleButton } from './ConsoleButton.tsx'
import { MyMenu } from './MyMenu.tsx'
import classes from './Rail.module.css'
import { openDialog, type Section, showSection, useShell } from './shell.store.ts'
import { shellTexts } from './shell.texts.ts'
import { UnreadBadge } from './UnreadBadge.tsx'

/** The dark strip at the left: me, the sections, settings. */
export function Rail({ me }: { readonly me: Person }) {
  const t = useTexts(shellTexts)
  const add = useTexts(addTexts)
  const unread = useTotalUnread()
  const waiting = useWaitingRequests()
  return (
    <nav className={classes.rail} aria-label={t('mainNavigation')} data-region="rail">
      <MyMenu me={me} />
      <SectionButton section="messages" label={t('messages')} icon={<IconMessageCircle size={21} stroke={1.6} />}>
        {unread > 0 && (
          <span className={classes.badge}>
            <UnreadBadge count={unread} label={t('unread', { count: unread })} />
          </span>
        )}
      </SectionButton>
      <SectionButton section="contacts" label={t('contacts')} icon={<IconAddressBook size={21} stroke={1.6} />}>
        {waiting > 0 && (
          <span className={classes.badge}>
            <UnreadBadge count={waiting} label={add('waiting', { count: waiting })} />
          </span>
        )}
      </SectionButton>
      <SectionButton section="calendar" label={t('calendar')} icon={<IconCalendar size={21} stroke={1.6} />} />
      <SectionButton section="compare" label={t('compare')} icon={<IconLayoutColumns size={21} stroke={1.6} />} />
      <div className={classes.grow} />
      <ConsoleButton />
      <button type="button" className={classes.item} onClick={() => openDialog('settings')} aria-haspopup="dialog">
        <IconSettings size={21} stroke={1.6} aria-hidden />
        <span className={classes.label}>{t('settings')}</span>
      </button>
    </nav>
  )
}

interface SectionButtonProps {
  readonly section: Section
  readonly label: string
  readonly icon: ReactNode
  readonly children?: ReactNode
}

function SectionButton({ section, label, icon, children }: SectionButtonProps) {
  const shown = useShell((shell) => shell.section === section)
  return (
    <button
      type="button"
      className={classes.item}
      onClick={() => showSection(section)}
      {...(shown && { 'aria-current': 'page' })}
    >
      <span aria-hidden="true" className={classes.icon}>
        {icon}
      </span>
      <span className={classes.label}>{label}</span>
      {children}
    </button>
  )
}
