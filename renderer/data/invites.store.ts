import { create } from 'zustand'
import type { Invite } from '#shared/domain/invite.ts'

interface Invites {
  /** By id. */
  readonly invites: ReadonlyMap<string, Invite>
  /** Asked for and not there: decided long ago, or nothing the viewer may see. */
  readonly unknown: ReadonlySet<string>
}

/** Invitations the viewer decides or made. @see GRP-3 */
export const useInvites = create<Invites>()(() => ({ invites: new Map(), unknown: new Set() }))

/** Only the data layer writes. */
export function holdInvites(news: readonly Invite[]): void {
  useInvites.setState(({ invites }) => {
    const next = new Map(invites)
    for (const invite of news) next.set(invite.id, invite)
    return { invites: next }
  })
}

export function holdUnknownInvite(inviteId: string): void {
  useInvites.setState(({ unknown }) => ({ unknown: new Set(unknown).add(inviteId) }))
}
