import type { SystemBody } from '#shared/domain/message.ts'
import type { Work } from '../once.ts'
import { postMessage } from './post-message.ts'

interface Line extends Omit<SystemBody, 'type' | 'text' | 'people'> {
  readonly text?: string | null
  readonly people?: readonly string[]
}

/** So many names a line carries at most; it is read, not counted. */
const mostNames = 200

/**
 * Says in the timeline what happened to the group; the change itself is saved under the same rev, which it answers
 * together with the position of the line. @see MSG-6
 */
export async function postSystemLine(
  work: Work,
  conversationId: string,
  line: Line,
): Promise<{ seq: number; rev: number }> {
  const people = (line.people ?? []).slice(0, mostNames)
  const { seq, rev } = await postMessage(work, {
    conversationId,
    senderId: null,
    clientId: null,
    body: { ...line, type: 'system', people, text: line.text ?? null },
  })
  return { seq, rev }
}
