import { z } from 'zod'
import { Id, Instant } from './ids.ts'

/** Whom an invitation waits for: the group's owner and admins (GRP-3), or the invited person (consent over 40 members). */
export const InviteAwaits = z.enum(['management', 'invitee'])
export type InviteAwaits = z.infer<typeof InviteAwaits>

export const InviteState = z.enum(['open', 'accepted', 'declined'])
export type InviteState = z.infer<typeof InviteState>

/** An invitation that somebody has to decide. `by` is the inviter, or the person themselves when they came with a code. */
export const Invite = z.strictObject({
  id: Id,
  conversationId: Id,
  awaits: InviteAwaits,
  by: Id,
  people: z.array(Id).min(1),
  reason: z.string().max(200).nullable(),
  state: InviteState,
  at: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
})
export type Invite = z.infer<typeof Invite>
