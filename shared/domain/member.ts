import { z } from 'zod'
import type { ConversationKind } from './conversation.ts'
import { Id, Instant } from './ids.ts'
import { isOutsider } from './person.ts'

export const MemberRank = z.enum(['owner', 'admin', 'member'])
export type MemberRank = z.infer<typeof MemberRank>

/** Why somebody is no longer in a group: by themselves, by somebody's hand, or because they follow their department. */
export const Departure = z.enum(['left', 'removed', 'department'])
export type Departure = z.infer<typeof Departure>

/** A person's place in a conversation. `present` is false once they left; the row stays so that leaving is a change. */
export const Member = z.strictObject({
  personId: Id,
  rank: MemberRank,
  nickname: z.string().max(32).nullable(),
  joinedAt: Instant,
  mutedUntil: Instant.nullable(),
  handAdded: z.boolean(),
  present: z.boolean(),
})
export type Member = z.infer<typeof Member>

/** The columns of the capability matrix that people and robots stand in. */
export type Role = 'owner' | 'admin' | 'member' | 'outsider' | 'robot'

/**
 * The role a member plays in the matrix: owner and admin come first, then outsider, then member.
 * Both people of a direct chat are members.
 * @see W-1
 */
export function roleOf(
  member: { readonly rank: MemberRank },
  person: { readonly enterpriseId: string | null },
  group: { readonly kind: ConversationKind; readonly enterpriseId: string | null },
): Role {
  if (member.rank !== 'member') return member.rank
  if (group.kind === 'direct') return 'member'
  return isOutsider(person, group) ? 'outsider' : 'member'
}
