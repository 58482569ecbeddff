import { z } from 'zod'
import { Id, Instant } from './ids.ts'
import { Person } from './person.ts'
import { PlainText } from './plain-text.ts'

/** A person's own code: 128 random bits behind `qun-contact:`, in the picture and for pasting. @see W-5 */
export const ContactCode = z.string().regex(/^qun-contact:[0-9A-Za-z_-]{22}$/)
export type ContactCode = z.infer<typeof ContactCode>

/** What one says when asking; nothing is fine. */
export const Greeting = PlainText.trim().max(100)

/**
 * How the asker came upon the person, which the server checks: the whole account or mobile number, their code, or a
 * group both are in. An id alone is no way.
 * @see W-5, EXT-6
 */
export const ContactWay = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('search'), text: PlainText.trim().min(1).max(64) }),
  z.strictObject({ by: z.literal('code'), code: ContactCode }),
  z.strictObject({ by: z.literal('group'), conversationId: Id, personId: Id }),
])
export type ContactWay = z.infer<typeof ContactWay>

/** What the two are to each other before asking; only a `stranger` can be asked. */
export const ContactRelation = z.enum(['yourself', 'colleague', 'contact', 'asked', 'asksYou', 'stranger'])
export type ContactRelation = z.infer<typeof ContactRelation>

/** One request as one of its two people sees it; `person` is the other one. */
export const ContactRequest = z.strictObject({
  id: Id,
  direction: z.enum(['in', 'out']),
  person: Person,
  greeting: z.string().max(100),
  state: z.enum(['open', 'accepted', 'declined']),
  at: Instant,
})
export type ContactRequest = z.infer<typeof ContactRequest>

const day = 24 * 60 * 60_000

/** After a no the same person can be asked again only this much later, in milliseconds. */
export const askAgainAfter = 7 * day

/** So long a decided request stays in the list, in milliseconds. */
export const decidedShownFor = 30 * day
