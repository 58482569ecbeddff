import type { ClientContext } from './context.ts'
import { holdOnline, holdTyping, usePresence } from './presence.store.ts'
import type { Runtime } from './runtime.ts'

export interface PresenceFollower {
  watch(personIds: readonly string[]): void
  type(conversationId: string): void
  typed(conversationId: string, personId: string): void
  changed(personId: string, online: boolean): void
  /** Their message came: they are not typing it any more. */
  spoke(conversationId: string, personId: string): void
  connected(): void
  disconnected(): void
}

const mostWatched = 200
const typingLasts = 6000
const typingPause = 3000

/** Who is there and who is typing: never stored, asked again whenever the line comes back. */
export function followPresence(runtime: Pick<Runtime, 'ask' | 'online'>, ctx: ClientContext): PresenceFollower {
  let watched: readonly string[] = []
  const quiet = new Map<string, () => void>()
  const typedAt = new Map<string, number>()

  async function ask(): Promise<void> {
    const personIds = [...watched]
    const answer = await runtime.ask('presence:watch', { personIds }).catch(() => null)
    if (answer !== null && personIds.length === watched.length) usePresence.setState({ online: new Set(answer.online) })
  }

  function stopTyping(conversationId: string, personId: string): void {
    const key = `${conversationId} ${personId}`
    quiet.get(key)?.()
    quiet.delete(key)
    holdTyping(conversationId, personId, false)
  }

  return {
    watch(personIds) {
      const next = [...new Set(personIds)].slice(0, mostWatched)
      if (next.length === watched.length && next.every((id, at) => id === watched[at])) return
      watched = next
      if (runtime.online()) void ask()
    },
    type(conversationId) {
      const now = ctx.now()
      const before = typedAt.get(conversationId)
      // A clock that was set back does not silence it.
      if (!runtime.online() || (before !== undefined && now >= before && now - before < typingPause)) return
      typedAt.set(conversationId, now)
      runtime.ask('typing:start', { conversationId }).catch(() => undefined)
    },
    typed(conversationId, personId) {
      const key = `${conversationId} ${personId}`
      quiet.get(key)?.()
      quiet.set(
        key,
        ctx.after(typingLasts, () => stopTyping(conversationId, personId)),
      )
      holdTyping(conversationId, personId, true)
    },
    changed: holdOnline,
    spoke: stopTyping,
    connected() {
      if (watched.length > 0) void ask()
    },
    disconnected() {
      for (const id of usePresence.getState().online) holdOnline(id, false)
    },
  }
}
