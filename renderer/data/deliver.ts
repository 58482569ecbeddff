import type { Parcel } from './outbox/parcel.ts'
import type { Runtime } from './runtime.ts'

/** Asks the server to post it, under its own id however often; answers at which rev it stands. @throws DomainError */
export function deliver(
  ask: Runtime['ask'],
  { clientId, conversationId, body }: Parcel,
): Promise<{ readonly rev: number }> {
  if (body.type === 'text') return ask('message:send', { clientId, conversationId, body })
  return ask('card:send', { clientId, conversationId, tool: body.tool, content: body.content })
}
