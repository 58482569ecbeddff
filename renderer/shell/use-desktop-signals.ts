import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { desktop } from '../data/desktop.ts'
import { onConversationOpened } from '../data/notifications.ts'
import { signOut } from '../data/session.ts'
import { openDialog, showConversation } from './shell.store.ts'

/** Does what was chosen in the application menu or by clicking a notification. */
export function useDesktopSignals(): void {
  useEffect(() => onConversationOpened(showConversation), [])
  useEffect(
    () =>
      desktop()?.on('menu:chosen', (choice) => {
        if (choice === 'search') spotlight.open()
        else if (choice === 'signOut') void signOut(false)
        else openDialog(choice)
      }),
    [],
  )
}
