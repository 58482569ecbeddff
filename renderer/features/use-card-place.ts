import { can } from '#shared/capabilities/can.ts'
import type { CardView } from '#shared/features/feature.ts'
import { features, type Tool } from '#shared/features/index.ts'
import { useConversation } from '../data/conversations.store.ts'
import { useSession } from '../data/session.store.ts'
import { useStanding } from '../data/use-can.ts'
import type { CardPhase } from './face.ts'

/** Whether a card takes the viewer's answers now, and whether they run it. The server decides again. @see TOOL-2, CAP-3 */
export function useCardPlace(tool: Tool, card: CardView): { readonly phase: CardPhase; readonly mayManage: boolean } {
  const standing = useStanding(useConversation(card.conversationId))
  const me = useSession((session) => session.me?.id)
  const allowed = standing !== null && can(features[tool].answering, standing).allowed
  const runs = card.createdBy === me || standing?.role === 'owner' || standing?.role === 'admin'
  return {
    phase: card.endedAt !== null ? 'ended' : allowed ? 'open' : 'readOnly',
    mayManage: standing !== null && runs,
  }
}
