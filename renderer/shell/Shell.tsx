import { useEffect } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { Chat } from '../chat/Chat.tsx'
import { Sidebar } from '../chat/sidebar/Sidebar.tsx'
import { Compare } from '../compare/Compare.tsx'
import { ContactsList } from '../contacts/ContactsList.tsx'
import { ContactsMain } from '../contacts/ContactsMain.tsx'
import { useConversations } from '../data/conversations.store.ts'
import { OpenedCard } from '../features/OpenedCard.tsx'
import { GroupDialogs } from '../groups/dialogs/GroupDialogs.tsx'
import { NewGroupDialog } from '../groups/NewGroupDialog.tsx'
import { useGoneNotice } from '../groups/use-gone-notice.ts'
import { JoinDialog } from '../join/JoinDialog.tsx'
import { Phone } from '../phone/Phone.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx'
import { GoTo } from './GoTo.tsx'
import { Rail } from './Rail.tsx'
import classes from './Shell.module.css'
import { SignOutEverywhereDialog } from './SignOutEverywhereDialog.tsx'
import { closeConversation, resetShell, useShell } from './shell.store.ts'
import { useDesktopSignals } from './use-desktop-signals.ts'
import { useNarrowPanel } from './use-narrow-panel.ts'
import { useShellKeys } from './use-shell-keys.ts'

/** The signed-in window: rail, list, and what was chosen from it. */
export function Shell({ me }: { readonly me: Person }) {
  const section = useShell((shell) => shell.section)
  const front = useShell((shell) => shell.front)
  useShellKeys()
  useDesktopSignals()
  useLeaveGoneConversation()
  useGoneNotice()
  useNarrowPanel()
  useEffect(() => resetShell, [])
  return (
    <div className={classes.shell} data-front={front}>
      <Rail me={me} />
      {section === 'compare' ? (
        <div className={classes.wide}>
          <Compare />
        </div>
      ) : (
        <>
          <div className={classes.list}>{section === 'messages' ? <Sidebar /> : <ContactsList />}</div>
          <div className={classes.main}>{section === 'messages' ? <Chat /> : <ContactsMain />}</div>
        </>
      )}
      <GoTo />
      <NewGroupDialog />
      <GroupDialogs />
      <SettingsDialog />
      <ShortcutsDialog />
      <SignOutEverywhereDialog />
      <OpenedCard />
      <JoinDialog />
      <Phone />
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
