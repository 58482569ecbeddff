import { z } from 'zod'
import { Bilingual, ClientId, Id, Instant, Rev, Seq } from './ids.ts'
import { Called, Mention, mentionsFit } from './mention.ts'
import { PictureSide } from './picture.ts'
import { RobotFacts, RobotSender } from './robot.ts'
import { RobotContent } from './robot-content.ts'

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

/**
 * What a robot said; it has no sender among the people. `summary` is what lists, notifications and clients that do not
 * know the kind of content show.
 * @see ROB-5
 */
export const RobotBody = z.strictObject({
  type: z.literal('robot'),
  robot: RobotSender,
  content: RobotContent,
  summary: Bilingual,
  mentions: z.array(Called),
})
export type RobotBody = z.infer<typeof RobotBody>

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
  'robotAdded',
  'robotRemoved',
])
export type SystemCode = z.infer<typeof SystemCode>

/** Where a system line leads: the new group of a conversion (CONV-2), or a request that waits for a decision (GRP-3). */
export const SystemLink = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('conversation'), conversationId: Id }),
  z.strictObject({ to: z.literal('invite'), inviteId: Id }),
])
export type SystemLink = z.infer<typeof SystemLink>

/** `text` of a switch is its name, of a robot too, of a mute its minutes (null: until it is lifted). */
export const SystemBody = z.strictObject({
  type: z.literal('system'),
  code: SystemCode,
  by: Id.nullable(),
  people: z.array(Id),
  text: z.string().max(2000).nullable(),
  link: SystemLink.optional(),
})
export type SystemBody = z.infer<typeof SystemBody>

/**
 * What stands where something was taken back: by whom, and whose it was; nothing of what it said. A `note` is a line of
 * the server's about a card that was taken back with it.
 * @see MSG-2
 */
export const RecalledBody = z.strictObject({
  type: z.literal('recalled'),
  by: Id,
  of: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('own') }),
    z.strictObject({ type: z.literal('robot'), name: RobotFacts.shape.name }),
    z.strictObject({ type: z.literal('note') }),
  ]),
})
export type RecalledBody = z.infer<typeof RecalledBody>

export const MessageBody = z.discriminatedUnion('type', [
  TextBody,
  PictureBody,
  CardBody,
  CardNoteBody,
  RobotBody,
  SystemBody,
  RecalledBody,
])
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

/** Which of these were taken back. @see MSG-2 */
export function takenBackAmong(messages: readonly Message[] = []): readonly Message[] {
  return messages.filter(({ body }) => body.type === 'recalled')
}

/** Neither system lines nor what was taken back stand in the unread number. @see MSG-2, MSG-5 */
export function countsAsUnread(body: MessageBody): boolean {
  return body.type !== 'system' && body.type !== 'recalled'
}

/** Whom the message calls, in order; several times where it does so. */
export function calledBy(body: MessageBody): readonly Called[] {
  switch (body.type) {
    case 'text':
      return body.mentions.map(({ who }) => who)
    case 'robot':
      return body.mentions
    case 'card':
    case 'cardNote':
      return (body.mentions ?? []).map((personId) => ({ personId }))
    default:
      return []
  }
}

/** Whether the message calls this person by name or calls everyone. */
export function mentionsPerson(body: MessageBody, personId: string): boolean {
  return calledBy(body).some((who) => who === 'all' || who.personId === personId)
}
