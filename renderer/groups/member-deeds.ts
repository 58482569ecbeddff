import { can, type Standing } from '#shared/capabilities/can.ts'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { limits } from '#shared/domain/limits.ts'
import type { Member } from '#shared/domain/member.ts'
import type { Refusal } from '#shared/protocol/reply.ts'

export type MemberDeed = 'mute' | 'unmute' | 'appoint' | 'dismiss' | 'transfer' | 'remove'

/** One thing that is drawn for a member; `refusal` says why it cannot be done as things stand. @see CAP-2 */
export interface OfferedDeed {
  readonly deed: MemberDeed
  readonly refusal: Pick<Refusal, 'reason' | 'details'> | null
}

export interface DeedQuestion {
  readonly standing: Standing
  readonly target: Pick<Member, 'personId' | 'rank' | 'mutedUntil'>
  /** Not staff of the enterprise that owns the group; never in a group without one. */
  readonly targetOutside: boolean
  readonly me: string
  /** How many admins there are. */
  readonly admins: number
  /** The server's clock. */
  readonly now: number
}

const capabilityOf = {
  mute: 'member.mute',
  unmute: 'member.mute',
  appoint: 'admin.appoint',
  dismiss: 'admin.appoint',
  transfer: 'owner.transfer',
  remove: 'member.remove',
} as const satisfies Record<MemberDeed, Capability>

/** What owner and admins may do to a member, in the order it is offered: nobody acts on the owner, no admin on an admin. */
export function memberDeeds(question: DeedQuestion): readonly OfferedDeed[] {
  const { target, me } = question
  if (target.personId === me || target.rank === 'owner') return []
  return fitting(question).flatMap((deed) => {
    const verdict = can(capabilityOf[deed], question.standing)
    if (verdict.allowed) return [{ deed, refusal: hindrance(deed, question) }]
    if (verdict.draw === 'hidden') return []
    return [{ deed, refusal: { reason: verdict.reason, details: { capability: capabilityOf[deed] } } }]
  })
}

function fitting({ standing, target, now }: DeedQuestion): readonly MemberDeed[] {
  const muted = target.mutedUntil !== null && target.mutedUntil > now
  const equal = standing.role === 'admin' && target.rank === 'admin'
  return [
    ...(equal ? [] : [muted ? ('unmute' as const) : ('mute' as const)]),
    target.rank === 'admin' ? 'dismiss' : 'appoint',
    'transfer',
    ...(equal ? [] : ['remove' as const]),
  ]
}

/** What the matrix does not know: only staff run an external group, and there are few admins. */
function hindrance(deed: MemberDeed, { standing, targetOutside, admins }: DeedQuestion): OfferedDeed['refusal'] {
  if ((deed === 'appoint' || deed === 'transfer') && targetOutside) return { reason: 'group.onlyStaff', details: {} }
  const most = standing.kind === 'direct' ? 0 : limits[standing.kind].admins
  return deed === 'appoint' && admins >= most ? { reason: 'group.tooManyAdmins', details: { most } } : null
}
