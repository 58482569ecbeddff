import { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'
import { askForChange } from './ask.ts'
import { keepRecalled } from './recalled-texts.store.ts'
import { running } from './runtime.ts'

/** Takes a message back, now or not at all: it does not wait for a line. @throws DomainError @see MSG-2 */
export async function recallMessage({ id: messageId, conversationId, body }: Message): Promise<void> {
  if (running()?.online() !== true) throw new DomainError('unavailable', 'server.unreachable')
  await askForChange('message:recall', (clientId) => ({ clientId, conversationId, messageId }))
  if (body.type === 'text') keepRecalled(messageId, body)
}
