import type { Message } from '#shared/domain/message.ts'
import type { PendingMessage } from './pending-message.ts'

/** One row of a timeline. `key` is the same before and after the server confirmed an own message. */
export type TimelineRow =
  | { readonly key: string; readonly message: Message; readonly pending?: undefined }
  | { readonly key: string; readonly pending: PendingMessage; readonly message?: undefined }

/** Own messages go by the id this person's clients chose, others by the server's. */
export function keyOf(message: Message, me: string): string {
  return message.senderId === me && message.clientId !== null ? message.clientId : message.id
}
