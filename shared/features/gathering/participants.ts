import { z } from 'zod'
import { Id } from '../../domain/ids.ts'

/** So many people are asked by name; more are asked as everyone. */
export const participantsAtMost = 500

/** Everyone in the group, or some of them by name; whoever calls them together is always part of it. */
export const Participants = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('everyone') }),
  z.strictObject({
    type: z.literal('named'),
    personIds: z
      .array(Id)
      .min(1)
      .max(participantsAtMost)
      .refine((ids) => new Set(ids).size === ids.length),
  }),
])
export type Participants = z.infer<typeof Participants>

interface Gathering {
  readonly participants: Participants
}

/** Whether this is the person's business: they are asked, or they called it. */
export function isInvited({ participants }: Gathering, createdBy: string, personId: string): boolean {
  return participants.type === 'everyone' || personId === createdBy || participants.personIds.includes(personId)
}

/** Those asked by name; null where everyone is. */
export function namedOf({ participants }: Gathering): readonly string[] | null {
  return participants.type === 'named' ? participants.personIds : null
}
