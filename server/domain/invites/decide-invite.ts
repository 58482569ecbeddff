import { DomainError } from '#shared/domain/error.ts'
import type { Invite } from '#shared/domain/invite.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { findInvite, decideInvite as saveDecision } from '../../storage/stores/invites.store.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { factsOf } from '../../storage/stores/people.store.ts'
import { demand, type Place, placeOf } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once, type Work } from '../once.ts'
import { demandRoom, letIn } from './let-in.ts'

const unknown = () => new DomainError('not_found', 'invite.unknown')

/** Lets the invited people in, or not, on the state of the group as it is now. @see GRP-3, CAP-3 */
export async function decideInvite(
  ctx: Context,
  who: Who,
  input: RequestInput<'invite:decide'>,
): Promise<RequestOutput<'invite:decide'>> {
  return once(ctx, who, { request: 'invite:decide', input }, async (work) => {
    const invite = await findInvite(work.db, input.inviteId)
    if (invite === null) throw unknown()
    const place = await entrance[invite.awaits](work, who, invite)
    if (invite.state !== 'open') throw new DomainError('conflict', 'invite.decided')
    const { conversationId } = invite
    const decision = {
      state: input.accept ? 'accepted' : 'declined',
      decidedBy: who.personId,
      decidedAt: work.now,
    } as const
    await saveDecision(work.db, invite.id, decision)
    if (input.accept) await accept(work, place, invite)
    else if (invite.awaits === 'management') await decline(work, who, invite)
    return { conversationId }
  })
}

/** Through whom the people come in: the one who decides, or, where they themselves agree, the one who invited them. */
const entrance = {
  management: async ({ db, now }: Work, who: Who, { conversationId }: Invite): Promise<Place> => {
    const place = await placeOf(db, who, conversationId, now).catch(hidden)
    demand(place, 'switch.inviteConfirm')
    demand(place, 'member.invite')
    return place
  },
  invitee: async ({ db, now }: Work, who: Who, { conversationId, by, people }: Invite): Promise<Place> => {
    if (!people.includes(who.personId)) throw unknown()
    const place = await placeOf(db, { personId: by }, conversationId, now).catch(hidden)
    demand(place, 'member.inviteOutsider')
    return place
  },
} as const satisfies Record<Invite['awaits'], (work: Work, who: Who, invite: Invite) => Promise<Place>>

/** Whoever is not in the group does not learn that it exists. */
function hidden(error: unknown): never {
  throw error instanceof DomainError ? unknown() : error
}

async function accept(work: Work, place: Place, invite: Invite): Promise<void> {
  const present = await presentAmong(work.db, invite.conversationId, invite.people)
  const still = (await factsOf(work.db, invite.people))
    .filter(({ id, left }) => !left && !present.has(id))
    .map(({ id }) => id)
  if (still.length === 0) return
  await demandRoom(work, place, still.length)
  const bySelf = invite.people.length === 1 && invite.people[0] === invite.by
  const line = bySelf
    ? ({ code: 'joinedByCode', by: null } as const)
    : ({ code: 'membersAdded', by: invite.by } as const)
  await letIn(work, place, still, { ...line, link: { to: 'invite', inviteId: invite.id } })
}

async function decline(work: Work, { personId }: Who, { id, conversationId, people }: Invite): Promise<void> {
  await postSystemLine(work, conversationId, {
    code: 'inviteDeclined',
    by: personId,
    people,
    link: { to: 'invite', inviteId: id },
  })
}
