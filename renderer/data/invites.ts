import { useEffect, useMemo } from 'react'
import { DomainError } from '#shared/domain/error.ts'
import type { Invite } from '#shared/domain/invite.ts'
import { ask, askForChange } from './ask.ts'
import { useConnection } from './connection.store.ts'
import { holdInvites, holdUnknownInvite, useInvites } from './invites.store.ts'
import { holdPeople } from './people.store.ts'
import { myId } from './session.store.ts'

/** Where an invitation is looked up: among those of a group (GRP-3), or among my own (consent over 40). */
export type InviteSource = { readonly conversationId: string } | 'mine'

/** One invitation: undefined while it is not known, null when it is not the viewer's to see. */
export function useInvite(inviteId: string, source: InviteSource): Invite | null | undefined {
  const invite = useInvites(({ invites }) => invites.get(inviteId))
  const missing = useInvites(({ unknown }) => unknown.has(inviteId))
  const online = useConnection(({ state }) => state === 'online')
  const group = source === 'mine' ? null : source.conversationId
  const known = invite !== undefined || missing
  useEffect(() => {
    if (known || !online) return
    // Without an answer the line stands there without buttons until the connection is back.
    fetchInvites(group)
      .then(() => useInvites.getState().invites.has(inviteId) || holdUnknownInvite(inviteId))
      .catch(() => undefined)
  }, [inviteId, group, known, online])
  return invite ?? (missing ? null : undefined)
}

/** Invitations of a group that wait for its owner and admins; asked for once, and followed as their lines come. @see GRP-3 */
export function useOpenInvites(conversationId: string, asked: boolean): readonly Invite[] {
  const invites = useInvites((state) => state.invites)
  const online = useConnection(({ state }) => state === 'online')
  useEffect(() => {
    // Without an answer the lines in the timeline still ask.
    if (asked && online) fetchInvites(conversationId).catch(() => undefined)
  }, [conversationId, asked, online])
  return useMemo(
    () =>
      [...invites.values()].filter(
        (invite) =>
          invite.conversationId === conversationId && invite.awaits === 'management' && invite.state === 'open',
      ),
    [invites, conversationId],
  )
}

/** Lets the invited people in, or not; answers which group it is about. @throws DomainError */
export async function decideInvite(invite: Invite, accept: boolean): Promise<string> {
  try {
    const { conversationId } = await askForChange('invite:decide', (clientId) => ({
      clientId,
      inviteId: invite.id,
      accept,
    }))
    holdInvites([{ ...invite, state: accept ? 'accepted' : 'declined', decidedBy: myId() }])
    return conversationId
  } catch (caught) {
    // Somebody else was faster: what they decided is in the list.
    const decided = caught instanceof DomainError && caught.reason === 'invite.decided'
    if (decided) await fetchInvites(invite.awaits === 'management' ? invite.conversationId : null)
    throw caught
  }
}

const onTheWay = new Map<string | null, Promise<void>>()

/** Several lines ask at once; one request answers them. */
function fetchInvites(conversationId: string | null): Promise<void> {
  const asked = onTheWay.get(conversationId)
  if (asked !== undefined) return asked
  const asking = listInvites(conversationId).finally(() => onTheWay.delete(conversationId))
  onTheWay.set(conversationId, asking)
  return asking
}

async function listInvites(conversationId: string | null): Promise<void> {
  const { invites, people } =
    conversationId === null ? await ask('invite:mine', {}) : await ask('invite:list', { conversationId })
  holdPeople(people)
  holdInvites(invites)
}
