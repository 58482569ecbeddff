import { can, type Standing } from '#shared/capabilities/can.ts'
import { limits } from '#shared/domain/limits.ts'
import { isOutsider, type Person } from '#shared/domain/person.ts'
import type { Refusal } from '#shared/protocol/reply.ts'

/**
 * What will happen when these people are invited: they join, owner and admins decide (`ask`), the people themselves
 * decide (`consent`), or a new external group of `size` is made (`convert`).
 */
export type InvitePlan =
  | { readonly outcome: 'nobody' | 'join' | 'ask' | 'consent' }
  | { readonly outcome: 'convert'; readonly size: number; readonly outsiders: number }
  | { readonly outcome: 'refused'; readonly refusal: Pick<Refusal, 'reason' | 'details'> }

type Invited = Pick<Person, 'enterpriseId'>

/** Said before it is done; the server decides again. `externalLimit` is what the enterprise set. @see CONV-1, CONV-3, GRP-3 */
export function invitePlan(
  standing: Standing,
  groupEnterpriseId: string | null,
  people: readonly Invited[],
  externalLimit: number,
): InvitePlan {
  if (people.length === 0) return { outcome: 'nobody' }
  const outsiders = people.filter((person) => isOutsider(person, { enterpriseId: groupEnterpriseId }))
  const refusal = refusalOf(standing, people.length - outsiders.length, outsiders.length)
  if (refusal !== null) return { outcome: 'refused', refusal }
  if (outsiders.length > 0 && (standing.kind === 'internal' || standing.kind === 'department')) {
    return conversion(standing.memberCount + people.length, outsiders, externalLimit)
  }
  if (standing.kind === 'external' && standing.memberCount + people.length > externalLimit)
    return { outcome: 'refused', refusal: { reason: 'group.full', details: { most: externalLimit } } }
  if (standing.switches.inviteConfirm && !can('switch.inviteConfirm', standing).allowed) return { outcome: 'ask' }
  const over = standing.kind === 'direct' ? null : limits[standing.kind].consentOver
  return { outcome: over !== null && standing.memberCount + people.length > over ? 'consent' : 'join' }
}

function refusalOf(standing: Standing, staff: number, outsiders: number): Pick<Refusal, 'reason' | 'details'> | null {
  const asked = [
    ...(staff > 0 ? ['member.invite' as const] : []),
    ...(outsiders > 0 ? ['member.inviteOutsider' as const] : []),
  ]
  for (const capability of asked) {
    const verdict = can(capability, standing)
    if (!verdict.allowed) return { reason: verdict.reason, details: { capability } }
  }
  return null
}

function conversion(size: number, outsiders: readonly Invited[], most: number): InvitePlan {
  const { atCreationWithWeChat } = limits.external
  const withWeChat = outsiders.some(({ enterpriseId }) => enterpriseId === null)
  if (size > most) return { outcome: 'refused', refusal: { reason: 'group.full', details: { most } } }
  if (withWeChat && size > atCreationWithWeChat) {
    return {
      outcome: 'refused',
      refusal: { reason: 'group.tooManyAtCreation', details: { most: atCreationWithWeChat } },
    }
  }
  return { outcome: 'convert', size, outsiders: outsiders.length }
}
