import { can } from '#shared/capabilities/can.ts'
import { DomainError } from '#shared/domain/error.ts'
import { memberRows } from '../../storage/stores/members.store.ts'
import type { Place } from '../authorize.ts'
import type { Work } from '../once.ts'

type Target = Awaited<ReturnType<typeof memberRows>>[number]

/**
 * Members whom somebody does something to.
 * @throws DomainError not_found when one of them is not in the group, invalid for oneself
 */
export async function targetsOf({ db }: Work, place: Place, personIds: readonly string[]): Promise<Target[]> {
  const wanted = new Set(personIds)
  if (wanted.has(place.personId)) throw new DomainError('invalid', 'member.yourself')
  const rows = (await memberRows(db, place.conversationId, [...wanted])).filter(({ present }) => present === 1)
  if (rows.length < wanted.size) throw new DomainError('not_found', 'member.unknown')
  return rows
}

/** Nobody acts against the owner, and against an admin only who may appoint one. @see CAP-1 */
export function demandBelow(place: Place, targets: readonly Target[]): void {
  if (targets.some(({ rank }) => rank === 'owner')) throw new DomainError('forbidden', 'member.isOwner')
  const appoints = can('admin.appoint', place.standing).allowed
  if (!appoints && targets.some(({ rank }) => rank === 'admin')) throw new DomainError('forbidden', 'member.isAdmin')
}
