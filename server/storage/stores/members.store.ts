import type { ConversationKind, ConversationState } from '#shared/domain/conversation.ts'
import type { Member, MemberRank } from '#shared/domain/member.ts'
import { statement } from '../statement.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['members']

export function toMember(row: Row): Member {
  return {
    personId: row.personId,
    rank: row.rank,
    nickname: row.nickname,
    joinedAt: row.joinedAt,
    mutedUntil: row.mutedUntil,
    handAdded: row.handAdded === 1,
    present: row.present === 1,
  }
}

/** Everything `can()` asks about a person in a conversation, in one row. */
export interface StandingRow {
  readonly conversationId: string
  readonly kind: ConversationKind
  readonly state: ConversationState
  readonly switches: string
  readonly groupEnterpriseId: string | null
  readonly memberCount: number
  readonly seq: number
  readonly rev: number
  readonly rank: MemberRank
  readonly mutedUntil: number | null
  readonly handAdded: 0 | 1
  readonly historyFrom: number
  readonly readSeq: number
  readonly personEnterpriseId: string | null
  readonly externalContact: 0 | 1
}

/** The person's place in the conversation, or nothing for whoever is not in it. */
export const standingRow = statement<{ conversationId: string; personId: string }>()((db, slots) =>
  db
    .selectFrom('members')
    .innerJoin('conversations', 'conversations.id', 'members.conversationId')
    .innerJoin('people', 'people.id', 'members.personId')
    .select([
      'conversations.id as conversationId',
      'conversations.kind',
      'conversations.state',
      'conversations.switches',
      'conversations.enterpriseId as groupEnterpriseId',
      'conversations.memberCount',
      'conversations.seq',
      'conversations.rev',
      'members.rank',
      'members.mutedUntil',
      'members.handAdded',
      'members.historyFrom',
      'members.readSeq',
      'people.enterpriseId as personEnterpriseId',
      'people.externalContact',
    ])
    .where('members.conversationId', '=', slots.conversationId)
    .where('members.personId', '=', slots.personId)
    .where('members.present', '=', 1),
)

export async function insertMembers(db: Db, rows: readonly Row[]): Promise<void> {
  // SQLite binds at most 32 766 values a statement; a row has 13.
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('members')
      .values(rows.slice(from, from + 500))
      .execute()
  }
}

/** Present members in order of joining. */
export async function presentMembers(db: Db, conversationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .orderBy('position')
    .execute()
  return rows.map(toMember)
}

/** Of these people, who is in the conversation now. */
export async function presentAmong(db: Db, conversationId: string, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('members')
    .select('personId')
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .where('personId', 'in', [...personIds])
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

export async function membersSince(db: Db, conversationId: string, rev: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('rev', '>', rev)
    .orderBy('position')
    .execute()
  return rows.map(toMember)
}

/** Who does not see the whole history, and from behind which position they do. */
export async function newcomersIn(db: Db, conversationId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('members')
    .select(['personId', 'historyFrom'])
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .where('historyFrom', '>', 0)
    .execute()
  return new Map(rows.map(({ personId, historyFrom }) => [personId, historyFrom]))
}

/** Moves the read position forward, never back. */
export const advanceRead = statement<{ conversationId: string; personId: string; readSeq: number }>()((db, slots) =>
  db
    .updateTable('members')
    .set({ readSeq: slots.readSeq })
    .where('conversationId', '=', slots.conversationId)
    .where('personId', '=', slots.personId)
    .where('present', '=', 1)
    .where('readSeq', '<', slots.readSeq),
)

/** Ids of all conversations a person is in. */
export async function conversationIdsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .select('conversationId')
    .where('personId', '=', personId)
    .where('present', '=', 1)
    .execute()
  return rows.map(({ conversationId }) => conversationId)
}
