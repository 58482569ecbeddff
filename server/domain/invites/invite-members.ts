import { can } from '#shared/capabilities/can.ts'
import { DomainError } from '#shared/domain/error.ts'
import { limits } from '#shared/domain/limits.ts'
import { isOutsider } from '#shared/domain/person.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { factsOf, type PersonFacts } from '../../storage/stores/people.store.ts'
import { demand, type Place, placeOf } from '../authorize.ts'
import { demandReach } from '../directory/demand-reach.ts'
import { convertGroup } from '../groups/convert-group.ts'
import { once, type Work } from '../once.ts'
import { askInvitees, askManagement } from './ask.ts'
import { demandRoom, letIn } from './let-in.ts'

type Outcome = RequestOutput<'member:invite'>

/** Brings people into a group, or asks those who have to agree, or makes the external group they belong in. @see GRP-3, CONV-1 */
export async function inviteMembers(ctx: Context, who: Who, input: RequestInput<'member:invite'>): Promise<Outcome> {
  return once(ctx, who, { request: 'member:invite', input }, async (work) => {
    const { conversationId, reason } = input
    const place = await placeOf(work.db, who, conversationId, work.now)
    const { people, outsiders } = await invitedTo(work, place, input.personIds)
    demandInvite(place, people.length, outsiders.length)
    await demandReach(work.db, who.personId, { people, outsiders })
    const newcomers = await newOnes(work, conversationId, people)
    if (place.kind === 'internal' || place.kind === 'department') {
      if (outsiders.length > 0) return convertGroup(work, place, { newcomers, outsiders })
    }
    await demandRoom(work, place, newcomers.length)
    const asking = { place, people: newcomers, reason }
    if (waitsForManagement(place)) return askManagement(work, asking)
    if (waitsForInvitees(place, newcomers.length)) return askInvitees(work, asking)
    await letIn(work, place, newcomers, { code: 'membersAdded', by: who.personId })
    return { outcome: 'joined', conversationId }
  })
}

interface Invited {
  readonly people: readonly string[]
  readonly outsiders: readonly string[]
}

/** Whom the ids stand for; those of a group without an enterprise all come from outside. */
async function invitedTo({ db }: Work, { groupEnterpriseId }: Place, personIds: readonly string[]): Promise<Invited> {
  const wanted = [...new Set(personIds)]
  const facts = (await factsOf(db, wanted)).filter(({ left }) => !left)
  if (facts.length < wanted.length) throw new DomainError('not_found', 'person.unknown')
  const outside = (person: PersonFacts) => isOutsider(person, { enterpriseId: groupEnterpriseId })
  return { people: wanted, outsiders: facts.filter(outside).map(({ id }) => id) }
}

function demandInvite(place: Place, people: number, outsiders: number): void {
  if (outsiders < people) demand(place, 'member.invite')
  if (outsiders > 0) demand(place, 'member.inviteOutsider')
}

async function newOnes({ db }: Work, conversationId: string, people: readonly string[]): Promise<string[]> {
  const present = await presentAmong(db, conversationId, people)
  const fresh = people.filter((id) => !present.has(id))
  if (fresh.length === 0) throw new DomainError('conflict', 'invite.nobodyNew')
  return fresh
}

/** Whoever may turn the switch decides anyway, so their own invitations skip it. @see GRP-3 */
function waitsForManagement({ standing }: Place): boolean {
  return standing.switches.inviteConfirm && !can('switch.inviteConfirm', standing).allowed
}

function waitsForInvitees({ kind, memberCount }: Place, newcomers: number): boolean {
  const over = kind === 'direct' ? null : limits[kind].consentOver
  return over !== null && memberCount + newcomers > over
}
