import { z } from 'zod'
import { ConversationState } from '../domain/conversation.ts'
import { Id, Instant } from '../domain/ids.ts'
import { Person } from '../domain/person.ts'

/** The kinds that an enterprise owns. */
export const GroupKind = z.enum(['internal', 'department', 'external'])
export type GroupKind = z.infer<typeof GroupKind>

/** `ownerless`: nobody owns it; `ownerGone`: its owner has left or is deactivated. @see GRP-4, EXT-8 */
export const Ownership = z.enum(['any', 'ownerless', 'ownerGone', 'needsOwner'])

/** Which groups a table shows; `needsOwner` is both kinds of groups without an owner in service. Dissolved ones only when asked for. */
export const GroupsFilter = z.strictObject({
  kind: GroupKind.nullable(),
  state: ConversationState.nullable(),
  ownership: Ownership,
  ownerId: Id.nullable(),
  size: z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) }).nullable(),
  text: z.string().trim().max(50),
})
export type GroupsFilter = z.infer<typeof GroupsFilter>

/** A group as the console's list shows it: facts, never what was said in it. */
export const ConsoleGroup = z.strictObject({
  id: Id,
  kind: GroupKind,
  name: z.string().nullable(),
  state: ConversationState,
  owner: Person.nullable(),
  ownerInService: z.boolean(),
  departmentId: Id.nullable(),
  members: z.number().int().min(0),
  createdAt: Instant,
})
export type ConsoleGroup = z.infer<typeof ConsoleGroup>

/** One hand-over of a group. `inService`: its owner could have kept it; at most two of those in 90 days. @see EXT-8 */
export const HandOver = z.strictObject({ from: Person.nullable(), to: Person, inService: z.boolean(), at: Instant })
export type HandOver = z.infer<typeof HandOver>

export const inServiceHandOvers = 2
export const handOverPeriod = 90 * 24 * 60 * 60_000
