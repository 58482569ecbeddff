import { z } from 'zod'
import type { Capability } from '../capabilities/matrix.ts'
import type { FileFacts } from '../domain/file.ts'
import { type Bilingual, Id, Instant, Rev } from '../domain/ids.ts'

/**
 * What a tool *is*. `content` is written by its creator (and kept in every version, where a rule lets them write it
 * anew), `state` is small and the same for everyone who may see it, an `entry` is one person's answer, an `action` is
 * what a person does to the card.
 * What may happen is said by the server's rules of the same name, how it looks by the client's face.
 * @see TOOL-1
 */
export interface Feature<Content, Entry, State, Action, Reason extends string> {
  readonly tool: string
  readonly version: number
  /** What sending it asks for. */
  readonly capability: Capability
  /** What doing anything to it asks for. */
  readonly answering: Capability
  /**
   * Left out where people are asked for answers. `none`: it is there to be looked at; nothing is counted, reminded of,
   * ended or exported. `unasked`: people may say something to it, but nobody is missing, reminded or counted.
   */
  readonly answers?: 'none' | 'unasked'
  readonly content: z.ZodType<Content>
  readonly entry: z.ZodType<Entry>
  readonly state: z.ZodType<State>
  readonly action: z.ZodType<Action>
  /** Reasons for refusals of its own; the client has a sentence for each. */
  readonly reasons: readonly Reason[]
  /** Sending while offline: wait in the outbox, or say no. */
  readonly whenOffline: 'queue' | 'refuse'
  /** Its message can never be taken back, whatever the recall window; it can, where it is left out. @see RP-7 */
  readonly recallable?: false
  start(content: Content, sentAt: number): State
  /** When the server ends it by itself; null never. @see TOOL-3 */
  endsAt(content: Content, sentAt: number): number | null
  /** Ids of the pictures in it; the server checks that its creator may show them. @see MSG-1 */
  pictures(content: Content): readonly string[]
  /** Ids of uploaded files in it; the server checks that its creator may pass them on. None, where it is left out. @see FILE-4 */
  files?(content: Content): readonly string[]
  /** The content with the server's own facts of those files in place of what the client said. @see FILE-5 */
  withFacts?(content: Content, factsOf: (fileId: string) => FileFacts): Content
  /** Ids of the pictures in somebody's answer; none, where it is left out. */
  entryPictures?(entry: Entry): readonly string[]
  /** Files handed in with somebody's answer; the server checks that they may pass them on. None, where it is left out. @see FORM-1 */
  entryFiles?(entry: Entry): readonly FileFacts[]
  /** The answer with the server's own facts of those files. @see FILE-5 */
  withEntryFacts?(entry: Entry, factsOf: (fileId: string) => FileFacts): Entry
  /** People named in somebody's answer; each has to be in the group. None, where it is left out. */
  entryPeople?(entry: Entry): readonly string[]
  /** People it names; each has to be in the group when it is sent. None, where it is left out. */
  people?(content: Content): readonly string[]
  /** Of those, whom its message calls as a mention does. None, where it is left out. @see POST-1 */
  mentions?(content: Content): readonly string[]
  /** Whom of those it asks; everyone in the group, where it is null or left out. @see TOOL-6 */
  audience?(content: Content): readonly string[] | null
  /** One line for lists and notifications, at most 80 characters. @see TOOL-1 */
  summary(content: Content): Bilingual
  /** A valid card of every shape worth showing: for tests, documents and the comparison page. */
  readonly examples: readonly Content[]
}

/**
 * A card as one viewer may see it. `answered` of `audience` people have an entry (TOOL-6); `revision` counts changes of
 * the card, `contentRevision` is the one that wrote its content. What an event leaves out stays as it is known: `content`,
 * where it is still that of `contentRevision`, and `mine`, the viewer's own entry, where it goes to many people at once.
 */
export const CardView = z.strictObject({
  id: Id,
  conversationId: Id,
  messageId: Id,
  tool: z.string().max(32),
  version: z.number().int(),
  content: z.unknown().optional(),
  state: z.unknown(),
  revision: z.number().int(),
  contentRevision: z.number().int(),
  rev: Rev,
  createdBy: Id,
  createdAt: Instant,
  endsAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  endedBy: Id.nullable(),
  answered: z.number().int().min(0),
  audience: z.number().int().min(0),
  mine: z.unknown().optional(),
})
export type CardView = z.infer<typeof CardView>
