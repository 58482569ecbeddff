import { isTool, type Tool } from '#shared/features/index.ts'
import { useConversation } from '../data/conversations.store.ts'
import type { PendingMessage } from '../data/pending-message.ts'
import { useSession } from '../data/session.store.ts'
import { CardBoundary } from './CardBoundary.tsx'
import { faces } from './index.ts'
import { freshCard } from './read-card.ts'

interface PendingCardViewProps {
  readonly pending: PendingMessage
  readonly tool: string
  readonly content: unknown
}

/** An own card that the server has not confirmed yet: the same face, at rest, so that nothing jumps when it has. */
export function PendingCardView({ pending, tool, content }: PendingCardViewProps) {
  if (!isTool(tool)) return null
  return (
    <CardBoundary revision={0} otherwise={() => null}>
      <RestingCard pending={pending} tool={tool} content={content} />
    </CardBoundary>
  )
}

function RestingCard<T extends Tool>({ pending, tool, content }: PendingCardViewProps & { readonly tool: T }) {
  const createdBy = useSession((session) => session.me?.id ?? '')
  const audience = useConversation(pending.conversationId)?.conversation.memberCount ?? 0
  const fresh = freshCard(tool, content, pending.madeAt)
  if (fresh === null) return null
  const { endsAt, ...parts } = fresh
  const { clientId: id, conversationId, madeAt: createdAt } = pending
  const { Card } = faces[tool]
  return (
    <Card
      card={{ ...unconfirmed, id, conversationId, messageId: id, createdBy, createdAt, endsAt, audience }}
      {...parts}
      phase="sending"
      mayManage={false}
      busy={null}
      refusal={null}
      onAct={async () => false}
      onEnd={nothing}
      onRemind={nothing}
      onOpen={nothing}
    />
  )
}

const unconfirmed = { revision: 0, contentRevision: 0, rev: 0, endedAt: null, endedBy: null, answered: 0 } as const

function nothing(): void {}
