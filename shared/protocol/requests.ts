import { z } from 'zod'
import { ConversationName } from '../domain/conversation.ts'
import { Department } from '../domain/department.ts'
import { Id, Instant, Rev, Seq } from '../domain/ids.ts'
import { Member } from '../domain/member.ts'
import { Message, TextBody } from '../domain/message.ts'
import { Person } from '../domain/person.ts'
import { ReadState } from '../domain/read-state.ts'
import { CardView } from '../features/feature.ts'
import { Changes } from './changes.ts'
import { inConversation, mutation, nothing, page, type Request } from './request.ts'
import { calendarRequests } from './requests/calendar.ts'
import { contactRequests } from './requests/contacts.ts'
import { enterpriseRequests } from './requests/enterprise.ts'
import { fileRequests } from './requests/files.ts'
import { groupRequests } from './requests/groups.ts'
import { inviteRequests } from './requests/invites.ts'
import { memberRequests } from './requests/members.ts'
import { Posted } from './requests/posted.ts'
import { robotRequests } from './requests/robots.ts'
import { roomRequests } from './requests/rooms.ts'
import { searchRequests } from './requests/search.ts'
import { walletRequests } from './requests/wallet.ts'

/** Every request of the socket, by name. Both sides take their types from here; `docs/protocol.md` is printed from it. */
export const requests = {
  'sync:changes': {
    doc: 'Everything that changed since the given revs, conversation by conversation; `{}` for a first start. `gone` are those you are no longer in, `hidden` those taken off the list up to a position. @see MSG-5',
    input: z.strictObject({ cursors: z.record(Id, Rev) }),
    output: z.strictObject({
      me: Person,
      externalContact: z.boolean(),
      now: Instant,
      conversations: z.array(Changes),
      gone: z.array(Id),
      hidden: z.record(Id, Seq),
    }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'history:page': {
    doc: 'Messages before (or from) a position, oldest first, with the cards in them; nothing older than what a newcomer may see.',
    input: z.strictObject({
      ...inConversation,
      from: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('latest') }),
        z.strictObject({ type: z.literal('before'), seq: Seq }),
        z.strictObject({ type: z.literal('after'), seq: Seq }),
      ]),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      messages: z.array(Message),
      cards: z.array(CardView),
      people: z.array(Person),
      firstSeq: Seq,
    }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  ...searchRequests,
  'members:list': {
    doc: 'Everyone in the conversation, in order of joining, as of `rev`.',
    input: z.strictObject(inConversation),
    output: z.strictObject({ members: z.array(Member), people: z.array(Person), rev: Rev }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  'people:get': {
    doc: 'Names of people you share an enterprise, a contact or a conversation with; others are left out.',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
    output: z.strictObject({ people: z.array(Person) }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'directory:browse': {
    doc: 'A department of your enterprise (null: its root) with what is below it; WeChat users have none. Hidden people are left out; who may see nobody sees themselves.',
    input: z.strictObject({ departmentId: Id.nullable() }),
    output: z.strictObject({ path: z.array(Department), departments: z.array(Department), people: z.array(Person) }),
    changes: false,
    capability: null,
    refusals: ['input'],
  },
  'directory:search': {
    doc: 'People of your enterprise and your contacts whose name contains the text; at most 50.',
    input: z.strictObject({ text: z.string().trim().min(1).max(50) }),
    output: z.strictObject({ people: z.array(Person) }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'direct:open': {
    doc: 'The direct chat with a person you may see, made when there is none yet.',
    input: z.strictObject({ ...mutation, personId: Id }),
    output: z.strictObject({ conversationId: Id }),
    changes: true,
    capability: null,
    refusals: ['person.unknown'],
  },
  'group:create': {
    doc: 'A new group of you and at least two others: staff only makes an internal one, any outsider an external one, a WeChat user makes a WeChat group. @see GRP-1',
    input: z.strictObject({ ...mutation, name: ConversationName.nullable(), memberIds: z.array(Id).min(1).max(2000) }),
    output: z.strictObject({ conversationId: Id, kind: z.enum(['internal', 'external', 'wechat']) }),
    changes: true,
    capability: null,
    refusals: [
      'group.tooFew',
      'group.full',
      'group.tooManyAtCreation',
      'person.unknown',
      'person.notContact',
      'capability.externalContact',
    ],
  },
  'message:send': {
    doc: 'A text message. @see MSG-1',
    input: z.strictObject({ ...mutation, ...inConversation, body: TextBody }),
    output: Posted,
    changes: true,
    capability: 'message.send',
    refusals: [
      'conversation.unknown',
      'capability.muted',
      'capability.mutedAll',
      'capability.closed',
      'capability.dissolved',
      'message.mentionsStranger',
      'capability.mentionAllByAdmins',
    ],
  },
  'message:recall': {
    doc: "Takes back your own message, within the time for it, or (owner and admins) a robot's; with a card goes all that became of it. Nothing of what it said is left anywhere; a second time answers like the first. @see MSG-2, RP-7",
    input: z.strictObject({ ...mutation, ...inConversation, messageId: Id }),
    output: z.strictObject({ messageId: Id, rev: Rev }),
    changes: true,
    capability: 'message.recall',
    refusals: [
      'conversation.unknown',
      'message.unknown',
      'message.notYours',
      'message.recallTooLate',
      'message.hasMoney',
      'message.ofTheServer',
      'capability.role',
      'capability.closed',
      'capability.dissolved',
    ],
  },
  'read:set': {
    doc: 'You have seen everything up to `readSeq`; never moves back.',
    input: z.strictObject({ ...inConversation, readSeq: Seq }),
    output: ReadState,
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  'conversation:hide': {
    doc: 'Takes a conversation off your list on all your devices, and what is in it counts as read; the next message behind `seq` brings it back. @see MSG-5',
    input: z.strictObject({ ...inConversation, seq: Seq }),
    output: z.strictObject({ seq: Seq }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  'typing:start': {
    doc: 'Tells the others that you are typing; at most one every 3 seconds is passed on.',
    input: z.strictObject(inConversation),
    output: nothing,
    changes: false,
    capability: 'message.send',
    refusals: ['conversation.unknown'],
  },
  'presence:watch': {
    doc: 'Whom to report as online or gone from now on, instead of whoever was watched before; answers who is online.',
    input: z.strictObject({ personIds: z.array(Id).max(200) }),
    output: z.strictObject({ online: z.array(Id) }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'card:send': {
    doc: 'A card of one of the tools; `content` is parsed by the tool. @see TOOL-1',
    input: z.strictObject({ ...mutation, ...inConversation, tool: z.string().max(32), content: z.unknown() }),
    output: z.strictObject({ ...Posted.shape, cardId: Id }),
    changes: true,
    capability: 'by tool',
    refusals: [
      'conversation.unknown',
      'card.unknown',
      'card.deadlinePast',
      'member.unknown',
      'picture.unknown',
      'wallet.tooSmall',
      'file.unknown',
      'capability.kind',
      'capability.muted',
      'capability.mutedAll',
      'capability.closed',
    ],
  },
  'card:act': {
    doc: 'What a person does to a card (a vote); `action` is parsed by the tool. Answers the card as it is now for you.',
    input: z.strictObject({ ...mutation, cardId: Id, action: z.unknown() }),
    output: z.strictObject({ card: CardView }),
    changes: true,
    capability: 'by tool',
    refusals: [
      'card.unknown',
      'card.ended',
      'card.notYours',
      'card.deadlinePast',
      'member.unknown',
      'picture.unknown',
      'file.unknown',
      'capability.closed',
    ],
  },
  'card:end': {
    doc: 'Ends a card early: its creator, the owner or an admin. @see TOOL-2',
    input: z.strictObject({ ...mutation, cardId: Id }),
    output: z.strictObject({ card: CardView }),
    changes: true,
    capability: null,
    refusals: ['card.unknown', 'card.ended', 'card.notYours', 'card.noEnd'],
  },
  'card:remind': {
    doc: 'Mentions everyone who has not answered (of an anonymous poll everyone, so that nobody learns who did), at most once in 10 minutes. @see TOOL-5, POLL-3',
    input: z.strictObject({ ...mutation, cardId: Id }),
    output: z.strictObject({ reminded: z.number().int() }),
    changes: true,
    capability: 'by tool',
    refusals: [
      'card.unknown',
      'card.ended',
      'card.remindedLately',
      'card.everyoneAnswered',
      'card.notYours',
      'card.noAnswers',
    ],
  },
  'card:get': {
    doc: 'One card as it is now for you.',
    input: z.strictObject({ cardId: Id }),
    output: z.strictObject({ card: CardView }),
    changes: false,
    capability: null,
    refusals: ['card.unknown'],
  },
  'card:list': {
    doc: 'The cards of one tool in a conversation, newest first. @see TOOL-1',
    input: z.strictObject({ ...inConversation, tool: z.string().max(32), ...page }),
    output: z.strictObject({ cards: z.array(CardView), people: z.array(Person), more: z.boolean() }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown', 'card.unknown'],
  },
  'card:entries': {
    doc: 'Who answered and with what, as far as the tool shows it to you (nothing of an anonymous poll), and who has not. `nameless`: answers that may be read, but not whose they are. `slot`: only that one, of a tool that keeps several answers of a person (a period).',
    input: z.strictObject({ cardId: Id, slot: z.string().max(64).optional() }),
    output: z.strictObject({
      entries: z.array(z.strictObject({ personId: Id, slot: z.string().max(64), entry: z.unknown() })),
      nameless: z.array(z.unknown()),
      missing: z.array(Id),
      people: z.array(Person),
    }),
    changes: false,
    capability: null,
    refusals: ['card.unknown', 'card.noAnswers', 'poll.resultsHidden'],
  },
  'card:versions': {
    doc: 'What a card said before it was written anew, the latest first, at most 50; `at` is when it was replaced, `by` whom. @see POST-4',
    input: z.strictObject({ cardId: Id }),
    output: z.strictObject({
      versions: z.array(z.strictObject({ revision: z.number().int(), content: z.unknown(), by: Id, at: Instant })),
      people: z.array(Person),
    }),
    changes: false,
    capability: null,
    refusals: ['card.unknown'],
  },
  ...fileRequests,
  ...groupRequests,
  ...memberRequests,
  ...inviteRequests,
  ...contactRequests,
  ...enterpriseRequests,
  ...robotRequests,
  ...walletRequests,
  ...roomRequests,
  ...calendarRequests,
} as const satisfies Record<string, Request>

export type RequestName = keyof typeof requests
export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>
export type RequestOutput<Name extends RequestName> = z.output<(typeof requests)[Name]['output']>
/** The requests that change something and therefore carry a `clientId`. */
export type MutationName = {
  [Name in RequestName]: (typeof requests)[Name]['changes'] extends true ? Name : never
}[RequestName]
