import { DomainError } from '#shared/domain/error.ts'
import { limits, othersAtCreation } from '#shared/domain/limits.ts'
import { isOutsider } from '#shared/domain/person.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { factsOf, findPeople, type PersonFacts } from '../../storage/stores/people.store.ts'
import { demandReach } from '../directory/demand-reach.ts'
import { postMessage } from '../messages/post-message.ts'
import { once, type Work } from '../once.ts'
import { foundConversation } from './found-conversation.ts'
import { mostMembers } from './most-members.ts'

type NewGroupKind = 'internal' | 'external' | 'wechat'

/** @see GRP-1 staff only makes an internal group, any outsider an external one; a WeChat user makes a WeChat group */
export async function createGroup(
  ctx: Context,
  who: Who,
  input: RequestInput<'group:create'>,
): Promise<RequestOutput<'group:create'>> {
  return once(ctx, who, { request: 'group:create', input }, async (work) => {
    const { creator, others } = await peopleOf(work, who, input.memberIds)
    const kind = kindFor(creator, others)
    await checkSize(work, kind, creator, others)
    await checkReach(work, kind, creator, others)
    const memberIds = [creator.id, ...others.map(({ id }) => id)]
    const conversationId = await foundConversation(work, {
      kind,
      enterpriseId: kind === 'wechat' ? null : creator.enterpriseId,
      departmentId: null,
      directKey: null,
      name: input.name ?? (await namedAfter(work, memberIds)),
      ownerId: creator.id,
      memberIds,
    })
    await postMessage(work, {
      conversationId,
      senderId: null,
      clientId: null,
      body: { type: 'system', code: 'groupCreated', by: creator.id, people: memberIds.slice(1, 51), text: null },
    })
    return { conversationId, kind }
  })
}

interface People {
  readonly creator: PersonFacts
  readonly others: readonly PersonFacts[]
}

async function peopleOf({ db }: Work, who: Who, memberIds: readonly string[]): Promise<People> {
  const ids = [...new Set(memberIds)].filter((id) => id !== who.personId)
  const facts = new Map((await factsOf(db, [who.personId, ...ids])).map((person) => [person.id, person]))
  const creator = facts.get(who.personId)
  const others = ids.map((id) => facts.get(id)).filter((person) => person !== undefined && !person.left)
  if (creator === undefined || others.length < ids.length) throw new DomainError('not_found', 'person.unknown')
  return { creator, others: others.filter((person) => person !== undefined) }
}

/** The kind follows from who is in it; whoever picks nobody from outside makes an internal group. */
function kindFor(
  creator: Pick<PersonFacts, 'enterpriseId'>,
  others: readonly Pick<PersonFacts, 'enterpriseId'>[],
): NewGroupKind {
  if (creator.enterpriseId === null) return 'wechat'
  return others.some((person) => isOutsider(person, creator)) ? 'external' : 'internal'
}

async function checkSize(
  { db }: Work,
  kind: NewGroupKind,
  creator: PersonFacts,
  others: readonly PersonFacts[],
): Promise<void> {
  if (others.length < othersAtCreation) throw new DomainError('limit', 'group.tooFew', { least: othersAtCreation })
  const enterpriseId = kind === 'wechat' ? null : creator.enterpriseId
  const most = await mostMembers(db, { kind, enterpriseId, ownerId: creator.id })
  const size = others.length + 1
  if (size > most) throw new DomainError('limit', 'group.full', { most })
  const { atCreationWithWeChat } = limits[kind]
  const withWeChat = [creator, ...others].some((person) => person.enterpriseId === null)
  if (withWeChat && atCreationWithWeChat !== null && size > atCreationWithWeChat) {
    throw new DomainError('limit', 'group.tooManyAtCreation', { most: atCreationWithWeChat })
  }
}

/** Colleagues whom one may see, and one's own contacts; outsiders only with the external-contact right. @see W-5 */
async function checkReach(
  { db }: Work,
  kind: NewGroupKind,
  creator: PersonFacts,
  others: readonly PersonFacts[],
): Promise<void> {
  const strangers = others.filter((person) => creator.enterpriseId === null || isOutsider(person, creator))
  if (kind === 'external' && !creator.externalContact) {
    throw new DomainError('forbidden', 'capability.externalContact', { capability: 'member.inviteOutsider', kind })
  }
  await demandReach(db, creator.id, { people: others.map(({ id }) => id), outsiders: strangers.map(({ id }) => id) })
}

async function namedAfter({ db }: Work, memberIds: readonly string[]): Promise<string> {
  const first = memberIds.slice(0, 4)
  const people = new Map((await findPeople(db, first)).map((person) => [person.id, person.name]))
  const name = first.map((id) => people.get(id) ?? '').join('、')
  return [...name].slice(0, 50).join('')
}
