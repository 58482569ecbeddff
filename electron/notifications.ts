import { Notification } from 'electron'
import type { z } from 'zod'
import type { desktopCalls } from '#shared/desktop/bridge.ts'

type Shown = z.infer<(typeof desktopCalls)['notification:show']['input']>

/** What the operating system shows of a conversation: at most its newest message. */
export interface Notifications {
  show(shown: Shown): void
  /** `id`: only if it is that message's. */
  close(conversationId: string, id?: string): void
}

/** `open` is called with the conversation of a notification that was clicked. */
export function createNotifications(open: (conversationId: string) => void): Notifications {
  // Held here: one that nothing refers to is collected, and its click with it.
  const shownNow = new Map<string, { readonly id: string; readonly notification: Notification }>()
  const close = (conversationId: string, id?: string) => {
    const shown = shownNow.get(conversationId)
    if (id !== undefined && shown?.id !== id) return
    shown?.notification.close()
    shownNow.delete(conversationId)
  }
  return {
    show({ id, conversationId, title, body }) {
      close(conversationId)
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body })
      notification.on('click', () => {
        close(conversationId)
        open(conversationId)
      })
      shownNow.set(conversationId, { id, notification })
      notification.show()
    },
    close,
  }
}
