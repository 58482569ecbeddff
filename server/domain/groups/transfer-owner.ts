import { DomainError } from '#shared/domain/error.ts'
import { isOutsider } from '#shared/domain/person.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { updateLink } from '../../storage/stores/department-groups.store.ts'
import { factsOf } from '../../storage/stores/people.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { authorize, type Place } from '../authorize.ts'
import { afterHandEdit } from '../departments/hand-edits.ts'
import { targetsOf } from '../members/targets-of.ts'
import { once, type Work } from '../once.ts'
import { makeOwner } from './make-owner.ts'

/** The owner gives the group to another member and becomes a plain one. */
export async function transferOwner(
  ctx: Context,
  who: Who,
  input: RequestInput<'owner:transfer'>,
): Promise<RequestOutput<'owner:transfer'>> {
  return once(ctx, who, { request: 'owner:transfer', input }, async (work) => {
    const { conversationId, personId } = input
    const place = await authorize(work.db, who, conversationId, 'owner.transfer', work.now)
    await targetsOf(work, place, [personId])
    await demandStaff(work, place, [personId])
    await makeOwner(work, { conversationId, by: who.personId, personId, before: who.personId })
    // The hand chose: that the new owner may be from elsewhere is no reason to pick again. @see DEP-10
    if (place.kind === 'department') await updateLink(work.db, conversationId, { ownerFollows: 0 })
    await afterHandEdit(work, { conversationId, enterpriseId: place.groupEnterpriseId })
    if (place.groupEnterpriseId !== null) {
      await recordAudit(work, {
        enterpriseId: place.groupEnterpriseId,
        by: who.personId,
        action: 'group.transferred',
        target: { type: 'conversation', id: conversationId },
        before: { ownerId: who.personId },
        after: { ownerId: personId },
      })
    }
    return {}
  })
}

/**
 * Only staff of the enterprise that owns a group may run it; a group of no enterprise is run by anyone in it.
 * @throws DomainError forbidden
 */
export async function demandStaff(
  { db }: Work,
  { groupEnterpriseId }: Place,
  personIds: readonly string[],
): Promise<void> {
  if (groupEnterpriseId === null) return
  const people = await factsOf(db, personIds)
  if (people.some((person) => isOutsider(person, { enterpriseId: groupEnterpriseId })))
    throw new DomainError('forbidden', 'group.onlyStaff')
}
