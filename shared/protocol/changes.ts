import { z } from 'zod'
import { Conversation } from '../domain/conversation.ts'
import { Id, Rev } from '../domain/ids.ts'
import { Member } from '../domain/member.ts'
import { Message } from '../domain/message.ts'
import { Person } from '../domain/person.ts'
import { ReadState } from '../domain/read-state.ts'
import { CardView } from '../features/feature.ts'

/**
 * What became different in one conversation between `prevRev` and `rev`, each thing once, as it is now.
 * `prevRev` null: forget what you had, this is the conversation afresh with its latest messages.
 * Afresh, `members` holds only the viewer's own row (the whole list is `members:list`) and `read` is there.
 * One shape serves live events, catch-up and first start.
 */
export const Changes = z.strictObject({
  conversationId: Id,
  prevRev: Rev.nullable(),
  rev: Rev,
  conversation: Conversation.optional(),
  members: z.array(Member).optional(),
  messages: z.array(Message).optional(),
  cards: z.array(CardView).optional(),
  people: z.array(Person).optional(),
  read: ReadState.optional(),
})
export type Changes = z.infer<typeof Changes>
