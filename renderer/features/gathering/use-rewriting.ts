import { now } from '../../time/now.ts'
import { type Draft, useDraft, type WrittenDraft } from '../use-draft.ts'

interface Rewriting<Value, Content, Problem> extends WrittenDraft<Value, Problem> {
  /** What it becomes; null while that is not whole. */
  readonly next: Content | null
}

interface Saving<Content> {
  readonly onSave: (content: Content) => Promise<boolean>
  readonly onDone: () => void
}

/** What was sent, being written anew: nothing of it is kept on this machine, and it is done once the server took it. @see MEET-3, SCHED-6 */
export function useRewriting<Value extends object, Content, Problem extends { readonly when: 'typing' | 'sending' }>(
  draft: Draft<Value, Content, Problem>,
  sent: Value,
  { onSave, onDone }: Saving<Content>,
): Rewriting<Value, Content, Problem> {
  const written = useDraft(draft, { saved: sent, now, onSave: () => undefined, onSubmit: (next) => void save(next) })
  const reading = draft.read(written.value, now())

  async function save(content: Content): Promise<void> {
    if (await onSave(content)) onDone()
  }

  return { ...written, next: reading.ok ? reading.content : null }
}
