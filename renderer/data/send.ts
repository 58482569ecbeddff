import { DomainError } from '#shared/domain/error.ts'
import { PictureBody, TextBody } from '#shared/domain/message.ts'
import { features, isTool } from '#shared/features/index.ts'
import { askForChange } from './ask.ts'
import type { OutgoingBody } from './pending-message.ts'
import { type Runtime, running, type TextToSend } from './runtime.ts'

/** Puts a text into the outbox and forgets the draft; it goes out in order, now or when there is a connection. @see MSG-1 */
export async function sendText(conversationId: string, { text, mentions }: TextToSend): Promise<void> {
  const body = TextBody.safeParse({ type: 'text', text, mentions })
  if (!body.success) throw new DomainError('invalid', 'input')
  await post(conversationId, body.data)
}

/** Puts uploaded pictures into the outbox; they wait there for a connection like a text does. @see MSG-1 */
export async function sendPictures(
  conversationId: string,
  pictures: PictureBody['pictures'],
  caption: string,
): Promise<void> {
  const body = PictureBody.safeParse({ type: 'picture', pictures, caption: caption.trim() === '' ? null : caption })
  if (!body.success) throw new DomainError('invalid', 'input')
  await post(conversationId, body.data)
}

/** Puts a card into the outbox; of tools that do not wait the server is asked at once, and its refusal thrown. @see TOOL-1 */
export async function sendCard(conversationId: string, tool: string, content: unknown): Promise<void> {
  if (!isTool(tool)) throw new DomainError('not_found', 'card.unknown')
  const feature = features[tool]
  const parsed = feature.content.safeParse(content)
  if (!parsed.success) throw new DomainError('invalid', 'input')
  if (feature.whenOffline === 'refuse') {
    if (!runtime().online()) throw new DomainError('unavailable', 'server.unreachable')
    await askForChange('card:send', (clientId) => ({ clientId, conversationId, tool, content: parsed.data }))
  } else await post(conversationId, { type: 'card', tool, content: parsed.data })
}

/** Tries a refused message again, as the last of its conversation. */
export async function retrySend(clientId: string): Promise<void> {
  await runtime().outbox.retry(clientId)
}

/** Throws a refused message away. */
export async function discardSend(clientId: string): Promise<void> {
  await runtime().outbox.discard(clientId)
}

async function post(conversationId: string, body: OutgoingBody): Promise<void> {
  await runtime().outbox.send(conversationId, body)
}

function runtime(): Runtime {
  const present = running()
  if (present === null) throw new DomainError('unauthenticated', 'session.missing')
  return present
}
