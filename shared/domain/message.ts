import { z } from 'zod'
import { Bilingual, ClientId, Id, Instant, Rev, Seq } from './ids.ts'
import { PictureSide } from './picture.ts'

/** A stretch of the text that names someone. `start` and `length` count UTF-16 units; it begins with `@`. */
export const Mention = z.strictObject({
  who: z.union([z.literal('all'), z.strictObject({ personId: Id })]),
  start: z.number().int().min(0),
  length: z.number().int().min(2).max(66),
})
export type Mention = z.infer<typeof Mention>

/** @see MSG-1 at most 4000 characters, and not only white space. */
export const TextBody = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(4000).regex(/\S/),
    mentions: z.array(Mention).max(200),
  })
  .refine(({ text, mentions }) => mentionsFit(text, mentions), { path: ['mentions'] })
export type TextBody = z.infer<typeof TextBody>

/** So many pictures go in one message. */
export const pictureMessageLimits = { pictures: 9, caption: 1000 } as const

/** What is said below pictures. */
export const Caption = z.string().trim().min(1).max(pictureMessageLimits.caption)

/** Pictures, with their size as the server measured it, so that their place is there before they are. @see MSG-1 */
export const PictureBody = z.strictObject({
  type: z.literal('picture'),
  pictures: z
    .array(z.strictObject({ pictureId: Id, width: PictureSide, height: PictureSide }))
    .min(1)
    .max(pictureMessageLimits.pictures),
  caption: Caption.nullable(),
})
export type PictureBody = z.infer<typeof PictureBody>

/** One line for lists and notifications. */
export function summaryOfPictures({ pictures, caption }: PictureBody): Bilingual {
  const { length } = pictures
  const said = caption === null ? '' : ` ${caption.replace(/\s+/g, ' ')}`
  if (length === 1) return { zh: `[图片]${said}`, en: `[Picture]${said}` }
  return { zh: `[图片] ${length} 张${said}`, en: `[${length} pictures]${said}` }
}

/**
 * A card in the timeline; `summary` is what lists, notifications and clients that do not know the tool show. `mentions`
 * are the people its words call, where there are any.
 * @see TOOL-1
 */
export const CardBody = z.strictObject({
  type: z.literal('card'),
  cardId: Id,
  tool: z.string().max(32),
  summary: Bilingual,
  mentions: z.array(Id).optional(),
})

/**
 * A line the server adds about a card: who should still answer (TOOL-5), how it ended (POLL-6), or news of it (it begins
 * soon, it was changed).
 */
export const CardNoteBody = z.strictObject({
  type: z.literal('cardNote'),
  note: z.enum(['remind', 'result', 'news']),
  cardId: Id,
  tool: z.string().max(32),
  summary: Bilingual,
  mentions: z.array(Id),
})

/** What a system line can say; `people` are whom it happened to, `text` a name or notice. @see MSG-6 */
export const SystemCode = z.enum([
  'groupCreated',
  'membersAdded',
  'memberLeft',
  'memberRemoved',
  'renamed',
  'noticePublished',
  'departmentJoined',
  'departmentLeft',
  'departmentGroupClosed',
  'departmentGroupMade',
  'departmentGroupDissolved',
  'departmentGroupOrdinary',
  'groupDissolved',
  'groupConverted',
  'convertedFrom',
  'ownerChanged',
  'adminsAppointed',
  'adminsDismissed',
  'switchTurnedOn',
  'switchTurnedOff',
  'membersMuted',
  'membersUnmuted',
  'noticeRemoved',
  'inviteAsked',
  'inviteDeclined',
  'consentAsked',
  'joinedByCode',
  'becameContacts',
])
export type SystemCode = z.infer<typeof SystemCode>

/** Where a system line leads: the new group of a conversion (CONV-2), or a request that waits for a decision (GRP-3). */
export const SystemLink = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('conversation'), conversationId: Id }),
  z.strictObject({ to: z.literal('invite'), inviteId: Id }),
])
export type SystemLink = z.infer<typeof SystemLink>

/** `text` of a switch is its name, of a mute its minutes (null: until it is lifted). */
export const SystemBody = z.strictObject({
  type: z.literal('system'),
  code: SystemCode,
  by: Id.nullable(),
  people: z.array(Id),
  text: z.string().max(2000).nullable(),
  link: SystemLink.optional(),
})
export type SystemBody = z.infer<typeof SystemBody>

export const MessageBody = z.discriminatedUnion('type', [TextBody, PictureBody, CardBody, CardNoteBody, SystemBody])
export type MessageBody = z.infer<typeof MessageBody>

/** One row of a timeline. `senderId` is null for what the server says; `clientId` lets the sender's clients match their echo. */
export const Message = z.strictObject({
  id: Id,
  conversationId: Id,
  seq: Seq,
  rev: Rev,
  senderId: Id.nullable(),
  clientId: ClientId.nullable(),
  sentAt: Instant,
  body: MessageBody,
})
export type Message = z.infer<typeof Message>

/** System lines never raise the unread number. @see MSG-5 */
export function countsAsUnread(body: MessageBody): boolean {
  return body.type !== 'system'
}

/** Whether the message calls this person by name or calls everyone. */
export function mentionsPerson(body: MessageBody, personId: string): boolean {
  if (body.type === 'cardNote' || body.type === 'card') return body.mentions?.includes(personId) ?? false
  if (body.type !== 'text') return false
  return body.mentions.some(({ who }) => who === 'all' || who.personId === personId)
}

function mentionsFit(text: string, mentions: readonly Mention[]): boolean {
  let end = 0
  for (const mention of mentions) {
    if (mention.start < end || text[mention.start] !== '@') return false
    end = mention.start + mention.length
    if (end > text.length) return false
  }
  return true
}
