import type { Message } from '#shared/domain/message.ts'
import type { ConversationRow } from './conversations.store.ts'
import { desktop } from './desktop.ts'
import { askToNotify, isNotable, notify, withdraw } from './notifications.ts'
import type { Channel } from './outbox/channel.ts'
import { useTimelines } from './timeline.store.ts'

export interface Notifier {
  /** New messages of a conversation; at most the newest notable one is shown. */
  arrived(messages: readonly Message[], row: ConversationRow): void
  /** Nothing of what these said is shown any longer. @see MSG-2 */
  takenBack(messages: readonly Message[]): void
  /** Another window of this person looks at a conversation (null: at none any more). */
  elsewhere(conversationId: string | null): void
  stop(): void
}

/** One window notifies for all of them, and of nothing that somebody is looking at. */
export function startNotifier(name: string, me: string, channel: Channel): Notifier {
  const locks: LockManager | null | undefined = navigator.locks
  let leading = !locks
  let lookedAt: string | null = null
  const ended = new AbortController()
  if (locks) lead(locks)
  askToNotify(ended.signal)

  function lead(manager: LockManager): void {
    const untilEnd = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))
    manager
      .request(`${name}.notifier`, { signal: ended.signal }, () => {
        leading = true
        return untilEnd
      })
      .catch(() => undefined)
  }

  const looking = (): string | null => (document.hasFocus() ? useTimelines.getState().open : null)
  const tell = (): void => {
    const conversationId = looking()
    channel.say({ type: 'looking', conversationId })
    if (conversationId !== null)
      desktop()
        ?.call('notification:close', { conversationId })
        .catch(() => undefined)
  }
  window.addEventListener('focus', tell)
  window.addEventListener('blur', tell)
  const forget = useTimelines.subscribe((now, before) => {
    if (now.open !== before.open) tell()
  })

  return {
    arrived(messages, row) {
      const { id } = row.conversation
      if (!leading || looking() === id || lookedAt === id) return
      const newest = messages.filter((message) => isNotable(message, row, me)).at(-1)
      if (newest !== undefined) notify(newest, row)
    },
    takenBack(messages) {
      for (const message of messages) withdraw(message)
    },
    elsewhere(conversationId) {
      lookedAt = conversationId
    },
    stop() {
      ended.abort()
      forget()
      window.removeEventListener('focus', tell)
      window.removeEventListener('blur', tell)
    },
  }
}
