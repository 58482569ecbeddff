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
  readonly muteAllUntil: number | null
  readonly name: string | null
  readonly ownerId: string | null
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
      'conversations.muteAllUntil',
      'conversations.name',
      'conversations.ownerId',
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

/** Whether everyone in the conversation is staff of one enterprise. */
export async function areColleagues(db: Db, conversationId: string): Promise<boolean> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.personId')
    .select('people.enterpriseId')
    .distinct()
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .execute()
  return rows.length === 1 && rows[0]?.enterpriseId !== null
}

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

/** The rows of these people, gone ones too. */
export async function memberRows(db: Db, conversationId: string, personIds: readonly string[]): Promise<Row[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('members')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('personId', 'in', [...personIds])
    .orderBy('position')
    .execute()
}

/** Puts members in; whoever was there before comes in anew, at the end. */
export async function upsertMembers(db: Db, rows: readonly Row[]): Promise<void> {
  // SQLite binds at most 32 766 values a statement; a row has 13.
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('members')
      .values(rows.slice(from, from + 500))
      .onConflict((conflict) =>
        conflict.columns(['conversationId', 'personId']).doUpdateSet((eb) => ({
          rank: eb.ref('excluded.rank'),
          nickname: eb.ref('excluded.nickname'),
          position: eb.ref('excluded.position'),
          joinedAt: eb.ref('excluded.joinedAt'),
          joinedRev: eb.ref('excluded.joinedRev'),
          historyFrom: eb.ref('excluded.historyFrom'),
          mutedUntil: eb.ref('excluded.mutedUntil'),
          handAdded: eb.ref('excluded.handAdded'),
          present: eb.ref('excluded.present'),
          readSeq: eb.ref('excluded.readSeq'),
          rev: eb.ref('excluded.rev'),
        })),
      )
      .execute()
  }
}

type MemberChange = Partial<Pick<Row, 'rank' | 'nickname' | 'mutedUntil' | 'handAdded' | 'present'>>

/** Saves the same change for these people, under the rev that tells it. */
export async function updateMembers(
  db: Db,
  at: { conversationId: string; rev: number },
  personIds: readonly string[],
  change: MemberChange,
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .updateTable('members')
    .set({ ...change, rev: at.rev })
    .where('conversationId', '=', at.conversationId)
    .where('personId', 'in', [...personIds])
    .execute()
}

/** The highest place in the order of joining that was ever given; -1 in an empty group. */
export async function lastPosition(db: Db, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom('members')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('conversationId', '=', conversationId)
    .executeTakeFirst()
  return row?.position ?? -1
}

/** How many are in the group, and the first four of them in order of joining. */
export async function rollOf(db: Db, conversationId: string): Promise<{ memberCount: number; faces: string[] }> {
  const present = db.selectFrom('members').where('conversationId', '=', conversationId).where('present', '=', 1)
  const counted = await present.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const first = await present.select('personId').orderBy('position').limit(4).execute()
  return { memberCount: Number(counted.n), faces: first.map(({ personId }) => personId) }
}

/** How many admins the group has. */
/** Owner and admins of a conversation. */
export async function runnersOf(db: Db, conversationId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('members')
    .select('personId')
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .where('rank', 'in', ['owner', 'admin'])
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

export async function countAdmins(db: Db, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom('members')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .where('rank', '=', 'admin')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The first in order of joining who may own the group: of its enterprise, or anyone where it has none. @see GRP-4 */
export async function nextInLine(db: Db, conversationId: string, enterpriseId: string | null): Promise<string | null> {
  let query = db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.personId')
    .select('members.personId')
    .where('members.conversationId', '=', conversationId)
    .where('members.present', '=', 1)
    .where('people.leftAt', 'is', null)
  if (enterpriseId !== null) query = query.where('people.enterpriseId', '=', enterpriseId)
  const row = await query.orderBy('members.position').limit(1).executeTakeFirst()
  return row?.personId ?? null
}

/** Groups (not direct chats, not closed ones) a person is in. */
export async function groupsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('conversations', 'conversations.id', 'members.conversationId')
    .select('members.conversationId')
    .where('members.personId', '=', personId)
    .where('members.present', '=', 1)
    .where('conversations.kind', '!=', 'direct')
    .where('conversations.state', '=', 'open')
    .execute()
  return rows.map(({ conversationId }) => conversationId)
}

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
