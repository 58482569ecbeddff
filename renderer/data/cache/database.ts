import { Dexie, type Table } from 'dexie'
import { z } from 'zod'
import { Conversation } from '#shared/domain/conversation.ts'
import { Member } from '#shared/domain/member.ts'
import { Message } from '#shared/domain/message.ts'
import { Person } from '#shared/domain/person.ts'
import { ReadState } from '#shared/domain/read-state.ts'
import { CardView } from '#shared/features/feature.ts'
import { Draft } from '../draft.ts'
import { Parcel } from '../outbox/parcel.ts'

/** A conversation's head and how far back its messages are held: from `first` to `last` without a hole, none when first > last. */
export const HeadRow = z.object({
  id: z.string(),
  conversation: Conversation,
  read: ReadState,
  last: Message.nullable(),
  mine: Member.nullable(),
  first: z.number().int(),
  end: z.number().int(),
})
export type HeadRow = z.infer<typeof HeadRow>

export const CardRow = z.object({ id: z.string(), conversationId: z.string(), view: CardView, mineAt: z.number() })
export type CardRow = z.infer<typeof CardRow>

export const MembersRow = z.object({ conversationId: z.string(), members: z.array(Member) })
export type MembersRow = z.infer<typeof MembersRow>

export const DraftRow = z.object({ conversationId: z.string(), draft: Draft })
export type DraftRow = z.infer<typeof DraftRow>

/** `order` is given by the database, so that it does not depend on a clock. */
export const ParcelRow = Parcel.extend({ order: z.number().int().optional() })
export type ParcelRow = z.infer<typeof ParcelRow>

export type MessageRow = Message
export const MessageRow = Message
export type PersonRow = Person
export const PersonRow = Person

/** One database for each server and person. Versions read as history: a shipped one never changes. */
export class Database extends Dexie {
  declare conversations: Table<HeadRow, string>
  declare messages: Table<MessageRow, [string, number]>
  declare cards: Table<CardRow, string>
  declare people: Table<PersonRow, string>
  declare members: Table<MembersRow, string>
  declare outbox: Table<ParcelRow, number>
  declare drafts: Table<DraftRow, string>

  constructor(name: string) {
    super(name)
    this.version(1).stores({
      conversations: 'id',
      messages: '[conversationId+seq]',
      cards: 'id, conversationId',
      people: 'id',
      members: 'conversationId',
      outbox: '++order, &clientId',
      drafts: 'conversationId',
    })
    // A read state says at which rev it was counted. What was held was counted as far as its conversation was known.
    this.version(2).upgrade((step) =>
      step
        .table('conversations')
        .toCollection()
        .modify((row) => {
          row.read.asOfRev = row.conversation.rev
        }),
    )
    // Cards say since then which revision wrote what they say; the server tells those from before again.
    this.version(3).upgrade((step) => step.table('cards').clear())
  }
}
