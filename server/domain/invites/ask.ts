import { DomainError } from '#shared/domain/error.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { insertInvite } from '../../storage/stores/invites.store.ts'
import type { Place } from '../authorize.ts'
import { directBetween } from '../groups/open-direct.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'

interface Asking {
  readonly place: Place
  readonly people: readonly string[]
  readonly reason: string | null
}

type Outcome = RequestOutput<'member:invite'>

/** A line in the group asks owner and admins; only they, and who asked, are told the reason. @see GRP-3 */
export async function askManagement(work: Work, { place, people, reason }: Asking): Promise<Outcome> {
  if (reason === null || reason === '') throw new DomainError('invalid', 'invite.reasonNeeded')
  const { conversationId, personId } = place
  const inviteId = work.newId()
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
  return { outcome: 'asked', conversationId }
}

/** Each invited person is asked in the direct chat with who invites them; the group hears of it once they agreed. */
export async function askInvitees(work: Work, { place, people, reason }: Asking): Promise<Outcome> {
  const { conversationId, personId, name } = place
  for (const invitee of people) {
    const inviteId = work.newId()
    await insertInvite(work.db, {
      id: inviteId,
      conversationId,
      awaits: 'invitee',
      by: personId,
      people: [invitee],
      reason,
      at: work.now,
    })
    await postSystemLine(work, await directBetween(work, personId, invitee), {
      code: 'consentAsked',
      by: personId,
      people: [invitee],
      text: name,
      link: { to: 'invite', inviteId },
    })
  }
  return { outcome: 'asked', conversationId }
}
