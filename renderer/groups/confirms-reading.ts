import { matrix } from '#shared/capabilities/matrix.ts'
import type { Conversation, ConversationKind } from '#shared/domain/conversation.ts'

/** Whether members of this kind of group confirm having read its notice. @see GRP-2 */
export function confirmsReading(kind: ConversationKind): boolean {
  return matrix['receipts.view'].who[kind] !== ''
}

/** Whether I am asked to confirm the notice: not my own one, and none of a group that is closed or dissolved. @see GRP-2 */
export function asksMeToConfirm({ kind, state, notice }: Conversation, me: string | null): boolean {
  return confirmsReading(kind) && state === 'open' && notice !== null && notice.by !== me
}
