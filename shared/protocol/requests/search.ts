import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import { Message } from '../../domain/message.ts'
import { Person } from '../../domain/person.ts'
import { SearchKind } from '../../domain/searched.ts'
import { CardView } from '../../features/feature.ts'
import type { Request } from '../request.ts'

/** @see MSG-4 characters of what is searched for; messages a page. */
export const searchLimits = { text: 200, page: 30 } as const

/** What is searched for: at least one thing is said. `senderId` is a person or a robot; both instants are included. */
export const SearchQuestion = z.strictObject({
  text: z.string().max(searchLimits.text).regex(/\S/).optional(),
  conversationId: Id.optional(),
  senderId: Id.optional(),
  kind: SearchKind.optional(),
  from: Instant.optional(),
  until: Instant.optional(),
})
export type SearchQuestion = z.infer<typeof SearchQuestion>

export const searchRequests = {
  'message:search': {
    doc: 'Messages of the conversations you are in, as far back as you see in each, the latest first: every part of `text` is found, Chinese by any stretch of it, other words by their beginning. A card is found by what it says, answers by nothing; `cards` are those of the messages. `before` is the last message of the page before. What the server itself says is not found. @see MSG-4',
    input: SearchQuestion.extend({ before: Id.optional() }).refine(({ before: _, ...question }) =>
      Object.values(question).some((asked) => asked !== undefined),
    ),
    output: z.strictObject({
      messages: z.array(Message),
      cards: z.array(CardView),
      people: z.array(Person),
      more: z.boolean(),
    }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
} as const satisfies Record<string, Request>
