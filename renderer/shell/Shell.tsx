import { lazy, Suspense, useEffect } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { Chat, loadOpenChat } from '../chat/Chat.tsx'
import { resetSearch } from '../chat/search/search.store.ts'
import { Sidebar } from '../chat/sidebar/Sidebar.tsx'
import { useConversations } from '../data/conversations.store.ts'
import { useGoneNotice } from '../groups/use-gone-notice.ts'
import { loadPinyin } from '../people/matches-name.ts'
import { Rail } from './Rail.tsx'
import classes from './Shell.module.css'
import { closeConversation, resetShell, useShell } from './shell.store.ts'
import { useDesktopSignals } from './use-desktop-signals.ts'
import { useNarrowPanel } from './use-narrow-panel.ts'
import { useShellKeys } from './use-shell-keys.ts'
import { useStanding } from './use-standing.ts'

// The list is there first; what opens from it comes a moment later, in pieces of its own.
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }))
const Calendar = lazy(async () => ({ default: (await import('../calendar/Calendar.tsx')).Calendar }))
const Compare = lazy(async () => ({ default: (await import('../compare/Compare.tsx')).Compare }))
const ContactsList = lazy(async () => ({ default: (await import('../contacts/ContactsList.tsx')).ContactsList }))
const ContactsMain = lazy(async () => ({ default: (await import('../contacts/ContactsMain.tsx')).ContactsMain }))

/** The signed-in window: rail, list, and what was chosen from it. */
export function Shell({ me }: { readonly me: Person }) {
  const section = useShell((shell) => shell.section)
  const front = useShell((shell) => shell.front)
  useShellKeys()
  useDesktopSignals()
  useLeaveGoneConversation()
  useGoneNotice()
  useNarrowPanel()
  const standing = useStanding()
  useEffect(() => {
    if (!standing) return
    void loadOpenChat()
    void loadPinyin()
  }, [standing])
  useEffect(() => resetShell, [])
  useEffect(() => resetSearch, [])
  return (
    <div className={classes.shell} data-front={front}>
      <Rail me={me} />
      <Suspense fallback={<div className={classes.wide} aria-busy="true" />}>
        {section === 'compare' || section === 'calendar' ? (
          <div className={classes.wide}>{section === 'compare' ? <Compare /> : <Calendar />}</div>
        ) : (
          <>
            <div className={classes.list}>{section === 'messages' ? <Sidebar /> : <ContactsList />}</div>
            <div className={classes.main}>{section === 'messages' ? <Chat /> : <ContactsMain />}</div>
          </>
        )}
      </Suspense>
      <Suspense fallback={null}>{standing && <Dialogs />}</Suspense>
    </div>
  )
}

/** Whoever is removed from the conversation on screen is not left looking at it. */
function useLeaveGoneConversation(): void {
  useEffect(
    () =>
      useConversations.subscribe(({ rows }, before) => {
        const { conversationId } = useShell.getState()
        if (conversationId !== null && before.rows.has(conversationId) && !rows.has(conversationId)) closeConversation()
      }),
    [],
  )
}
