import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { findOwnRequest, insertInvite } from '../../storage/stores/invites.store.ts'
import type { CodedGroup } from '../../storage/stores/join-codes.store.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once, type Work } from '../once.ts'
import { demandEligible, groupOfCode } from './join-code.ts'
import { demandRoom, letIn } from './let-in.ts'

type Outcome = RequestOutput<'joinCode:join'>

/** Comes into the group of a code; where invitations are confirmed, asks to. @see GRP-3 */
export async function joinByCode(ctx: Context, who: Who, input: RequestInput<'joinCode:join'>): Promise<Outcome> {
  return once(ctx, who, { request: 'joinCode:join', input }, async (work): Promise<Outcome> => {
    const group = await groupOfCode(work.db, input.code, work.now)
    const { conversationId } = group
    const present = await presentAmong(work.db, conversationId, [who.personId])
    if (present.size > 0) return { outcome: 'joined', conversationId }
    await demandEligible(work.db, group, who)
    const entrance = { ...group, groupEnterpriseId: group.enterpriseId, standing: { switches: group.switches } }
    await demandRoom(work, entrance, 1)
    if (group.switches.inviteConfirm) return ask(work, group, who, input.reason)
    await letIn(work, entrance, [who.personId], { code: 'joinedByCode', by: null })
    return { outcome: 'joined', conversationId }
  })
}

async function ask(
  work: Work,
  { conversationId }: CodedGroup,
  { personId }: Who,
  reason: string | null,
): Promise<Outcome> {
  const waiting = await findOwnRequest(work.db, conversationId, personId)
  if (waiting === null) {
    const inviteId = work.newId()
    const people = [personId]
    await insertInvite(work.db, {
      id: inviteId,
      conversationId,
      awaits: 'management',
      by: personId,
      people,
      reason,
      at: work.now,
    })
    await postSystemLine(work, conversationId, {
      code: 'inviteAsked',
      by: personId,
      people,
      link: { to: 'invite', inviteId },
    })
  }
  return { outcome: 'asked', conversationId }
}
