import { noSwitches } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Db, Storage } from './storage.ts'
import { insertConversation } from './stores/conversations.store.ts'
import { insertMembers } from './stores/members.store.ts'
import { insertMessage } from './stores/messages.store.ts'
import type { Tables } from './tables.ts'

/** Where the contract of a store finds the storage of the test that runs. */
export type StorageOfTest = () => Storage

/** A valid row of each table, plain in everything that is not said. */
export const rows = {
  person: (id: string, change: Partial<Tables['people']> = {}): Tables['people'] => ({
    id,
    name: `Person ${id}`,
    latinName: null,
    title: null,
    enterpriseId: 'acme',
    mobile: null,
    account: id,
    passwordHash: null,
    activated: 1,
    wechatBound: 1,
    hidden: 0,
    seesNobody: 0,
    externalContact: 1,
    leftAt: null,
    ...change,
  }),
  member: (personId: string, change: Partial<Tables['members']> = {}): Tables['members'] => ({
    conversationId: 'c',
    personId,
    rank: 'member',
    nickname: null,
    position: 0,
    joinedAt: 0,
    joinedRev: 1,
    historyFrom: 0,
    mutedUntil: null,
    handAdded: 1,
    present: 1,
    readSeq: 0,
    rev: 1,
    ...change,
  }),
  message: (seq: number, change: Partial<Message> = {}): Message => ({
    id: `m${seq}`,
    conversationId: 'c',
    seq,
    rev: seq,
    senderId: 'lin',
    clientId: null,
    sentAt: seq,
    body: { type: 'text', text: `message ${seq}`, mentions: [] },
    ...change,
  }),
  card: (id: string, change: Partial<Tables['cards']> = {}): Tables['cards'] => ({
    id,
    conversationId: 'c',
    messageId: `m-${id}`,
    tool: 'poll',
    version: 1,
    content: '{}',
    state: '{}',
    revision: 1,
    createdRev: 5,
    rev: 5,
    createdBy: 'lin',
    createdAt: 0,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    endedAudience: null,
    remindedAt: null,
    wakesAt: null,
    occursFrom: null,
    occursUntil: null,
    asks: null,
    slot: '',
    ...change,
  }),
}

export async function insertPeople(db: Db, ...people: readonly Tables['people'][]): Promise<void> {
  await db.insertInto('people').values(people).execute()
}

/** An empty group `id` of these people, in this order. */
export async function insertGroup(db: Db, id: string, memberIds: readonly string[]): Promise<void> {
  await insertConversation(db, {
    id,
    kind: 'internal',
    enterpriseId: 'acme',
    departmentId: null,
    directKey: null,
    name: id,
    state: 'open',
    switches: noSwitches,
    notice: null,
    ownerId: memberIds[0] ?? null,
    memberCount: memberIds.length,
    faces: memberIds.slice(0, 4),
    createdAt: 0,
  })
  const members = memberIds.map((personId, position) => rows.member(personId, { conversationId: id, position }))
  if (members.length > 0) await insertMembers(db, members)
}

export async function insertMessages(db: Db, ...messages: readonly Message[]): Promise<void> {
  for (const message of messages) await insertMessage(db, message)
}
