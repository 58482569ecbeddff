import { matrix } from '#shared/capabilities/matrix.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'

/** Whether members of this kind of group confirm having read its notice. @see GRP-2 */
export function confirmsReading(kind: ConversationKind): boolean {
  return matrix['receipts.view'].who[kind] !== ''
}
