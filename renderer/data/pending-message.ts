import type { PictureBody, TextBody } from '#shared/domain/message.ts'
import type { Refusal } from '#shared/protocol/reply.ts'

/** What can wait in the outbox. */
export type OutgoingBody =
  | TextBody
  | PictureBody
  | { readonly type: 'card'; readonly tool: string; readonly content: unknown }

/** An own message that the server has not confirmed yet; `refusal` says why it was refused. `madeAt` is this machine's clock. */
export interface PendingMessage {
  readonly clientId: string
  readonly conversationId: string
  readonly body: OutgoingBody
  readonly state: 'waiting' | 'sending' | 'refused'
  readonly refusal: Refusal | null
  readonly madeAt: number
}
