import type { Parcel } from './outbox/parcel.ts'
import type { Runtime } from './runtime.ts'

/** Asks the server to post it, under its own id however often; answers at which rev it stands. @throws DomainError */
export function deliver(
  ask: Runtime['ask'],
  { clientId, conversationId, body }: Parcel,
): Promise<{ readonly rev: number }> {
  if (body.type === 'text') return ask('message:send', { clientId, conversationId, body })
  if (body.type === 'picture') {
    const pictureIds = body.pictures.map(({ pictureId }) => pictureId)
    return ask('picture:send', { clientId, conversationId, pictureIds, caption: body.caption })
  }
  return ask('card:send', { clientId, conversationId, tool: body.tool, content: body.content })
}
