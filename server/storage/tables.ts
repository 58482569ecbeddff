import type { Generated } from 'kysely'
import type { GivenRole } from '#shared/console/admin.ts'
import type { ScanPurpose, ScanState } from '#shared/console/scan.ts'
import type { AuditAction, AuditTarget } from '#shared/domain/audit.ts'
import type { ContactRequest } from '#shared/domain/contact.ts'
import type { ConversationKind, ConversationState } from '#shared/domain/conversation.ts'
import type { DepartmentGroupsState } from '#shared/domain/department.ts'
import type { FileKind } from '#shared/domain/file.ts'
import type { InviteAwaits, InviteState } from '#shared/domain/invite.ts'
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
  contactRequests: {
    id: string
    fromId: string
    toId: string
    greeting: string
    state: ContactRequest['state']
    at: number
    decidedAt: number | null
  }
  /** Off the person's list while nothing came behind `seq`. */
  hiddenChats: { personId: string; conversationId: string; seq: number }
  /** A secret address each; only a hash of it is kept. */
  calendarFeeds: { personId: string; secretHash: string; madeAt: number }
  contactCodes: { personId: string; code: string }
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
    muteAllUntil: number | null
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
  /** Messages whose words are still to be put into the index, in order of arrival. */
  searchPending: { place: Generated<number>; messageId: string }
  /** Every message that can be found, under a number that grows with its time. */
  searchRows: { n: number; messageId: string; conversationId: string; seq: number; senderId: string | null }
  /** The full-text index; `rowid` is the `n` of the row. Its words cannot be read back. */
  searchWords: { rowid: number; words: string }
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
    /** How many the card asked when it ended; null while it is open. */
    endedAudience: number | null
    remindedAt: number | null
    /** When something happens by itself besides the end. */
    wakesAt: number | null
    /** The ids of whom it asks; null for everyone who was there. */
    asks: Json | null
    /** The slot that counts as an answer; null: any does. */
    slot: string | null
    /** From when to when it takes place, all its dates together; null for what does not. */
    occursFrom: number | null
    occursUntil: number | null
  }
  cardEntries: { cardId: string; personId: string; slot: string; entry: Json; rev: number; at: number }
  /** What a card said until it was written anew, under the revision it had. */
  cardVersions: { cardId: string; revision: number; content: Json; by: string; at: number }
  departmentGroups: {
    departmentId: string
    conversationId: string
    namedByHand: Flag
    ownerFollows: Flag
    leftOut: number
  }
  departmentEdits: { conversationId: string; personId: string; edit: 'added' | 'removed' }
  departmentTurns: { enterpriseId: string; state: DepartmentGroupsState; done: number; total: number }
  invites: {
    id: string
    conversationId: string
    awaits: InviteAwaits
    by: string
    people: Json
    reason: string | null
    state: InviteState
    at: number
    decidedBy: string | null
    decidedAt: number | null
  }
  joinCodes: { code: string; conversationId: string; by: string; expiresAt: number }
  noticeReads: { conversationId: string; personId: string; noticeAt: number; at: number }
  audit: {
    id: string
    enterpriseId: string
    at: number
    by: string | null
    action: AuditAction
    targetType: AuditTarget['type']
    targetId: string
    before: Json | null
    after: Json | null
    from: string | null
    byName: string | null
    targetName: string | null
  }
  auditPlaces: { auditId: string; departmentId: string }
  enterpriseSettings: { enterpriseId: string; settings: Json; creatorMustScan: Flag }
  admins: {
    enterpriseId: string
    personId: string
    role: GivenRole
    scope: Json
    grants: Json
    addedBy: string
    addedAt: number
  }
  /** `chatHash`: the chat session it was opened out of and ends with, if any. */
  consoleSessions: {
    tokenHash: string
    enterpriseId: string
    personId: string
    createdAt: number
    chatHash: string | null
  }
  scanCodes: {
    codeHash: string
    purpose: ScanPurpose
    enterpriseId: string | null
    sessionHash: string | null
    state: ScanState
    scannedBy: string | null
    expiresAt: number
  }
  imports: {
    id: string
    enterpriseId: string
    personId: string
    rows: Json
    createdAt: number
    appliedAt: number | null
  }
  handOvers: { id: string; conversationId: string; fromId: string | null; toId: string; inService: Flag; at: number }
  /** What every account holds now, in fen; the sum of its entries. */
  ledgerAccounts: { id: string; balance: number }
  /** Both sides of every posting; only ever added to. */
  ledgerEntries: {
    postingId: string
    account: string
    fen: number
    what: 'toppedUp' | 'sent' | 'taken' | 'returned'
    cardId: string | null
    at: number
  }
  pictures: {
    id: string
    uploaderId: string
    mime: PictureType
    width: number
    height: number
    bytes: number
    at: number
  }
  /** Where a picture is shown, and by which message; empty: by none (a robot's face). */
  pictureUses: { pictureId: string; conversationId: string; messageId: string }
  /** What arrived whole; its bytes lie beside the database under its id. */
  files: {
    id: string
    uploaderId: string
    name: string
    mime: string
    kind: FileKind
    bytes: number
    width: number | null
    height: number | null
    at: number
  }
  /** What is still arriving, for which conversation; how much has arrived is told by the bytes on disk. `at`: of the last. */
  uploads: { id: string; uploaderId: string; conversationId: string; name: string; bytes: number; at: number }
  /** Where a file was sent, in order; `seq` is its message's. `listed`: it stands in the list of the group's files. */
  fileUses: {
    id: string
    fileId: string
    conversationId: string
    cardId: string
    messageId: string
    seq: number
    by: string
    at: number
    listed: 0 | 1
  }
  /** The address is kept twice, its hash to find it by and the sealed text to show it. */
  robots: {
    id: string
    conversationId: string
    name: string
    avatar: Json
    description: string
    createdBy: string
    createdAt: number
    keyHash: string
    sealedKey: string
    disabledAt: number | null
    lastUsedAt: number | null
  }
  /** When a robot posted, as far back as its limit looks. */
  robotPosts: { robotId: string; at: number }
  /** How often a robot was answered each code on a day: days since 1970 in Beijing; 0 is a message that went through. */
  robotDays: { robotId: string; day: number; code: number; count: number }
  /** What was uploaded for a robot to send; the bytes are those of a file. `lasts` of a voice, in milliseconds. */
  robotMedia: { mediaId: string; robotId: string; fileId: string; lasts: number | null; at: number }
  /** Pictures a robot named by their address, fetched when they are first asked for. */
  remotePictures: { id: string; robotId: string; url: string; triedAt: number | null }
  /** The files somebody's answer shows. */
  answerFiles: { cardId: string; personId: string; slot: string; fileId: string }
  sessions: { tokenHash: string; personId: string; createdAt: number; seenAt: number }
  answers: { personId: string; clientId: string; request: string; bodyHash: string; receipt: Json; at: number }
}

/** Stands in `mentions.personId` for a call to everyone. */
export const everyone = '*'
