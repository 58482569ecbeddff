import type { Cache } from './cache/cache.ts'
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

/** Drafts: shown and kept at once (the composer waits for a pause in typing), the same in all windows. @see MSG-5 */
export function keepDrafts(cache: Cache, channel: Channel): DraftKeeper {
  let kept: Promise<void> = Promise.resolve()

  function keep(conversationId: string, draft: Draft | null): void {
    channel.say({ type: 'draft', conversationId, draft })
    kept = kept.then(() => cache.saveDraft(conversationId, draft))
  }

  return {
    save(conversationId, draft) {
      const before = conversationRow(conversationId)?.draft ?? null
      if (before === draft || (draft !== null && before !== null && sameDraft(before, draft))) return
      holdDraft(conversationId, draft)
      keep(conversationId, draft)
    },
    sent(conversationId) {
      holdDraft(conversationId, null)
      channel.say({ type: 'draft', conversationId, draft: null })
    },
    told: holdDraft,
    flush: () => kept,
  }
}

function sameDraft(a: Draft, b: Draft): boolean {
  return a.text === b.text && JSON.stringify(a.mentions) === JSON.stringify(b.mentions)
}
