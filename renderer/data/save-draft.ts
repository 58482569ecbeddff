import type { Draft } from './draft.ts'
import { running } from './runtime.ts'

/** Keeps what stands in a composer; null, or nothing but white space, forgets it. @see MSG-5 */
export function saveDraft(conversationId: string, draft: Draft | null): void {
  running()?.drafts.save(conversationId, draft === null || draft.text.trim() === '' ? null : draft)
}
