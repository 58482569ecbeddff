import type { Standing } from '#shared/capabilities/can.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { SystemBody } from '#shared/domain/message.ts'
import { addedByHand, afterHandEdit } from '../departments/hand-edits.ts'
import { mostMembers } from '../groups/most-members.ts'
import { addMembers } from '../members/add-members.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'

/** The group somebody comes into; a `Place` is one. */
export interface Entrance {
  readonly conversationId: string
  readonly kind: ConversationKind
  readonly groupEnterpriseId: string | null
  readonly ownerId: string | null
  readonly memberCount: number
  readonly standing: Pick<Standing, 'switches'>
}

/** @throws DomainError limit, naming it */
export async function demandRoom({ db }: Work, group: Entrance, newcomers: number): Promise<void> {
  const { kind, groupEnterpriseId: enterpriseId, ownerId, memberCount } = group
  if (kind === 'direct') throw new DomainError('forbidden', 'capability.kind', { kind })
  const most = await mostMembers(db, { kind, enterpriseId, ownerId })
  if (memberCount + newcomers > most) throw new DomainError('limit', 'group.full', { most })
}

/** Says who comes, and lets them in. Whoever calls has checked everything. */
export async function letIn(
  work: Work,
  group: Entrance,
  people: readonly string[],
  line: Pick<SystemBody, 'code' | 'by' | 'link'>,
): Promise<void> {
  const { conversationId, kind, groupEnterpriseId: enterpriseId, standing } = group
  const at = await postSystemLine(work, conversationId, { ...line, people })
  await addMembers(
    work,
    { conversationId, kind, switches: standing.switches },
    at,
    await addedByHand(work, { conversationId, enterpriseId, by: line.by, personIds: people }),
  )
  await afterHandEdit(work, { conversationId, enterpriseId })
}
