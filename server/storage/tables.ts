import type { ConversationKind, ConversationState } from '#shared/domain/conversation.ts'
import type { MemberRank } from '#shared/domain/member.ts'
import type { PictureType } from '#shared/domain/picture.ts'

/** SQLite has no booleans and node:sqlite binds none: 0 or 1. */
type Flag = 0 | 1
/** A JSON document as text; parsed by its schema where it is read. */
type Json = string

/** Every table by name. Instants are milliseconds since 1970, `rev` is the conversation's rev at the row's last change. */
export interface Tables {
  meta: { key: string; value: string }
  enterprises: { id: string; name: string; shortName: string; creatorId: string | null }
  departments: { id: string; enterpriseId: string; parentId: string | null; name: string; position: number }
  departmentPeople: { departmentId: string; personId: string; leads: Flag; position: number }
  people: {
    id: string
    name: string
    latinName: string | null
    title: string | null
    enterpriseId: string | null
    mobile: string | null
    account: string | null
    passwordHash: string | null
    activated: Flag
    wechatBound: Flag
    hidden: Flag
    seesNobody: Flag
    externalContact: Flag
    leftAt: number | null
  }
  contacts: { personId: string; contactId: string; since: number }
  conversations: {
    id: string
    kind: ConversationKind
    enterpriseId: string | null
    departmentId: string | null
    directKey: string | null
    name: string | null
    state: ConversationState
    switches: Json
    notice: Json | null
    ownerId: string | null
    memberCount: number
    faces: Json
    createdAt: number
    seq: number
    rev: number
    ownRev: number
  }
  members: {
    conversationId: string
    personId: string
    rank: MemberRank
    nickname: string | null
    position: number
    joinedAt: number
    joinedRev: number
    historyFrom: number
    mutedUntil: number | null
    handAdded: Flag
    present: Flag
    readSeq: number
    rev: number
  }
  messages: {
    id: string
    conversationId: string
    seq: number
    rev: number
    senderId: string | null
    clientId: string | null
    sentAt: number
    counts: Flag
    body: Json
  }
  mentions: { conversationId: string; seq: number; personId: string }
  cards: {
    id: string
    conversationId: string
    messageId: string
    tool: string
    version: number
    content: Json
    state: Json
    revision: number
    createdRev: number
    rev: number
    createdBy: string
    createdAt: number
    endsAt: number | null
    endedAt: number | null
    endedBy: string | null
    remindedAt: number | null
  }
  cardEntries: { cardId: string; personId: string; entry: Json; rev: number; at: number }
  pictures: {
    id: string
    uploaderId: string
    mime: PictureType
    width: number
    height: number
    bytes: number
    at: number
  }
  pictureUses: { pictureId: string; conversationId: string }
  sessions: { tokenHash: string; personId: string; createdAt: number; seenAt: number }
  answers: { personId: string; clientId: string; request: string; bodyHash: string; receipt: Json; at: number }
}

/** Stands in `mentions.personId` for a call to everyone. */
export const everyone = '*'
