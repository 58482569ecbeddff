import type { Changes } from '#shared/protocol/changes.ts'
import type { Cache } from './cache/cache.ts'
import { Cleared, clearedTo, notCleared, useCleared } from './cleared.store.ts'
import { conversationRow, holdHead } from './conversations.store.ts'
import { keptRecord } from './kept-record.ts'
import type { Channel } from './outbox/channel.ts'
import { running } from './runtime.ts'

/** Forgets what was said in a conversation on this machine, for this person; the others keep theirs. @see GRP-2 */
export function clearHistory(conversationId: string): void {
  running()?.history.clear(conversationId)
}

export interface History {
  clear(conversationId: string): void
  /** Another window cleared. */
  told(conversationId: string, place: Cleared): void
  /** What comes from the server without what was cleared here: catching up brings nothing of it back. */
  without(changes: Changes): Changes
}

interface HistoryOptions {
  readonly cache: Cache
  readonly storage: Storage
  readonly key: string
  readonly channel: Channel
  /** What is on screen and on its way of the conversation is to be forgotten. */
  readonly emptyTimeline: (conversationId: string) => void
  readonly markRead: (conversationId: string, seq: number) => void
}

export function createHistory(options: HistoryOptions): History {
  const { cache, storage, key, channel, emptyTimeline, markRead } = options
  const kept = keptRecord(storage, key, Cleared)
  useCleared.setState({ places: kept.read() })

  function hold(conversationId: string, place: Cleared): void {
    const places = new Map(useCleared.getState().places).set(conversationId, place)
    useCleared.setState({ places })
    const row = conversationRow(conversationId)
    if (row !== undefined) holdHead({ ...row, last: null })
    emptyTimeline(conversationId)
  }

  return {
    clear(conversationId) {
      const row = conversationRow(conversationId)
      if (row === undefined) return
      const { seq, createdAt } = row.conversation
      // The chat keeps its place in the list.
      const at = row.last?.sentAt ?? useCleared.getState().places.get(conversationId)?.at ?? createdAt
      markRead(conversationId, seq)
      hold(conversationId, { seq, at })
      kept.write(useCleared.getState().places)
      cache.write({ type: 'cleared', conversationId })
      void cache.flush()
      channel.say({ type: 'cleared', conversationId, seq, at })
    },
    told: hold,
    without(changes) {
      const { conversationId, messages } = changes
      if (messages === undefined || clearedTo(conversationId) === 0) return changes
      return { ...changes, messages: notCleared(conversationId, messages) }
    },
  }
}
