import type { Message } from '#shared/domain/message.ts'
import { openPassage } from '../../data/passages.ts'
import { showConversation } from '../../shell/shell.store.ts'

/** Jumps to where it was said. @see MSG-4 */
export function showMessage({ conversationId, seq }: Message): void {
  openPassage(conversationId, seq)
  showConversation(conversationId)
}
