import type { Cache } from './cache/cache.ts'
import type { ClientContext } from './context.ts'
import { conversationRow, holdDraft } from './conversations.store.ts'
import type { Draft } from './draft.ts'
import type { Channel } from './outbox/channel.ts'

export interface DraftKeeper {
  save(conversationId: string, draft: Draft | null): void
  /** It was sent; the outbox takes the kept one away itself. */
  sent(conversationId: string): void
  /** Another window changed it. */
  told(conversationId: string, draft: Draft | null): void
  flush(): Promise<void>
}

const pause = 300

/** Drafts: shown at once, kept a moment later, the same in all windows. @see MSG-5 */
export function keepDrafts(cache: Cache, channel: Channel, ctx: ClientContext): DraftKeeper {
  const waiting = new Map<string, () => void>()

  async function keep(conversationId: string): Promise<void> {
    waiting.get(conversationId)?.()
    waiting.delete(conversationId)
    const draft = conversationRow(conversationId)?.draft ?? null
    channel.say({ type: 'draft', conversationId, draft })
    await cache.saveDraft(conversationId, draft)
  }

  function callOff(conversationId: string): void {
    waiting.get(conversationId)?.()
    waiting.delete(conversationId)
  }

  return {
    save(conversationId, draft) {
      const before = conversationRow(conversationId)?.draft ?? null
      if (before === draft || (draft !== null && before !== null && sameDraft(before, draft))) return
      holdDraft(conversationId, draft)
      callOff(conversationId)
      waiting.set(
        conversationId,
        ctx.after(pause, () => void keep(conversationId)),
      )
    },
    sent(conversationId) {
      callOff(conversationId)
      holdDraft(conversationId, null)
      channel.say({ type: 'draft', conversationId, draft: null })
    },
    told: holdDraft,
    async flush() {
      await Promise.all([...waiting.keys()].map(keep))
    },
  }
}

function sameDraft(a: Draft, b: Draft): boolean {
  return a.text === b.text && JSON.stringify(a.mentions) === JSON.stringify(b.mentions)
}
