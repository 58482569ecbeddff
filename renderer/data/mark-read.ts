import { running } from './runtime.ts'

/** Everything up to `readSeq` was visible in a focused window. Never moves back; said again, it costs nothing. @see MSG-5 */
export function markRead(conversationId: string, readSeq: number): void {
  running()?.reads.mark(conversationId, readSeq)
}
