import { DomainError } from '#shared/domain/error.ts'
import { limits } from '#shared/domain/limits.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { presentMembers } from '../../storage/stores/members.store.ts'
import { factsOf } from '../../storage/stores/people.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Place } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import { foundConversation } from './found-conversation.ts'
import { mostMembers } from './most-members.ts'

interface Joining {
  /** Everyone who is to come, colleagues too. */
  readonly newcomers: readonly string[]
  readonly outsiders: readonly string[]
}

/**
 * An outsider never comes into an internal group: a new external one is made of its members, the newcomers and nothing
 * else, owned by who added them. The old group stays as it is and links to the new one.
 * @see CONV-1, CONV-2, CONV-3
 */
export async function convertGroup(
  work: Work,
  place: Place,
  { newcomers, outsiders }: Joining,
): Promise<RequestOutput<'member:invite'>> {
  const { conversationId, personId: by, groupEnterpriseId: enterpriseId } = place
  const there = (await presentMembers(work.db, conversationId)).map(({ personId }) => personId)
  const memberIds = [by, ...there.filter((id) => id !== by), ...newcomers]
  await demandSize(work, place, memberIds.length, outsiders)
  const name = nameOutside(place.name ?? '')
  const founded = await foundConversation(work, {
    kind: 'external',
    enterpriseId,
    departmentId: null,
    directKey: null,
    name,
    ownerId: by,
    memberIds,
  })
  await postSystemLine(work, founded, { code: 'convertedFrom', by, people: outsiders, text: place.name })
  await postSystemLine(work, conversationId, {
    code: 'groupConverted',
    by,
    people: outsiders,
    text: name,
    link: { to: 'conversation', conversationId: founded },
  })
  if (enterpriseId !== null) {
    await recordAudit(work, {
      enterpriseId,
      by,
      action: 'group.converted',
      target: { type: 'conversation', id: conversationId },
      after: { conversationId: founded, members: memberIds.length, outsiders: outsiders.length },
    })
  }
  return { outcome: 'converted', conversationId: founded }
}

/** Nothing is made of a group that would be too large. @see CONV-3 */
async function demandSize({ db }: Work, place: Place, size: number, outsiders: readonly string[]): Promise<void> {
  const most = await mostMembers(db, {
    kind: 'external',
    enterpriseId: place.groupEnterpriseId,
    ownerId: place.personId,
  })
  if (size > most) throw new DomainError('limit', 'group.full', { most })
  const withWeChat = (await factsOf(db, outsiders)).some(({ enterpriseId }) => enterpriseId === null)
  const { atCreationWithWeChat } = limits.external
  if (withWeChat && size > atCreationWithWeChat)
    throw new DomainError('limit', 'group.tooManyAtCreation', { most: atCreationWithWeChat })
}

const suffix = '（外部）'
const longestName = 64

/** The old name and what tells them apart, cut where a name may not be longer; never within a character. */
function nameOutside(name: string): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name)) {
    if (kept.length + segment.length + suffix.length > longestName) break
    kept += segment
  }
  return kept + suffix
}
