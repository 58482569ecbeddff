import type { RequestOutput } from '#shared/protocol/requests.ts'
import { clearedTo } from './cleared.store.ts'

/** Whether this page of history is the first one that this person may see. */
export function reachesStart(conversationId: string, { messages, firstSeq }: RequestOutput<'history:page'>): boolean {
  const [first] = messages
  return first === undefined || first.seq <= Math.max(firstSeq, clearedTo(conversationId) + 1)
}
