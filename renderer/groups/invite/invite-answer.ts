import type { Invite } from '#shared/domain/invite.ts'
import type { Message, SystemCode } from '#shared/domain/message.ts'

/** What a line that asks for a decision shows beneath it. */
export type InviteAnswer = 'nothing' | 'choose' | 'waiting' | 'accepted' | 'declined' | 'decided'

interface InviteQuestion {
  /** Undefined while it is not known, null when it is not the viewer's to see (or decided long ago). */
  readonly invite: Invite | null | undefined
  /** The viewer decides this one, as things stand. */
  readonly decides: boolean
  readonly outcome: 'accepted' | 'declined' | null
}

/** @see GRP-3 */
export function inviteAnswer({ invite, decides, outcome }: InviteQuestion): InviteAnswer {
  if (invite === undefined) return 'nothing'
  if (invite === null) return outcome ?? 'decided'
  if (invite.state !== 'open') return invite.state
  if (outcome !== null) return outcome
  return decides ? 'choose' : 'waiting'
}

const outcomes: Partial<Readonly<Record<SystemCode, 'accepted' | 'declined'>>> = {
  membersAdded: 'accepted',
  joinedByCode: 'accepted',
  inviteDeclined: 'declined',
}

/** What later lines of the group say became of an invitation, whoever decided it; null while nothing was said. */
export function outcomeIn(messages: readonly Message[], inviteId: string): 'accepted' | 'declined' | null {
  for (const { body } of messages) {
    if (body.type !== 'system' || body.link?.to !== 'invite' || body.link.inviteId !== inviteId) continue
    const outcome = outcomes[body.code]
    if (outcome !== undefined) return outcome
  }
  return null
}
