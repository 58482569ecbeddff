import { z } from 'zod'
import { type Conversation, Notice, Switches } from '#shared/domain/conversation.ts'
import { statement } from '../statement.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['conversations']

/** A conversation as it is drawn for its members. */
export function toConversation(row: Row): Conversation {
  return {
    id: row.id,
    kind: row.kind,
    enterpriseId: row.enterpriseId,
    departmentId: row.departmentId,
    name: row.name,
    state: row.state,
    switches: Switches.parse(JSON.parse(row.switches)),
    muteAllUntil: row.muteAllUntil,
    notice: row.notice === null ? null : Notice.parse(JSON.parse(row.notice)),
    ownerId: row.ownerId,
    memberCount: row.memberCount,
    faces: faces.parse(JSON.parse(row.faces)),
    createdAt: row.createdAt,
    seq: row.seq,
    rev: row.rev,
  }
}

const faces = z.array(z.string())

type NewConversation = Omit<Conversation, 'seq' | 'rev' | 'muteAllUntil'> & { readonly directKey: string | null }

/** Inserts an empty conversation: seq 0, rev 1. */
export async function insertConversation(db: Db, conversation: NewConversation): Promise<void> {
  const { switches, notice, faces, ...rest } = conversation
  await db
    .insertInto('conversations')
    .values({
      ...rest,
      switches: JSON.stringify(switches),
      notice: notice === null ? null : JSON.stringify(notice),
      faces: JSON.stringify(faces),
      seq: 0,
      rev: 1,
      ownRev: 1,
      muteAllUntil: null,
    })
    .execute()
}

export async function findConversation(db: Db, id: string): Promise<Conversation | null> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toConversation(row)
}

/** The one direct chat of two people; the key is their ids in order. */
export function directKeyOf(one: string, other: string): string {
  return [one, other].sort().join(' ')
}

export async function findDirect(db: Db, directKey: string): Promise<string | null> {
  const row = await db.selectFrom('conversations').select('id').where('directKey', '=', directKey).executeTakeFirst()
  return row?.id ?? null
}

/** Takes the next seq and rev; part of the transaction that writes, so nothing is skipped. */
export const takeSeq = statement<{ id: string }>()((db, { id }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ seq: eb('seq', '+', 1), rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .returning(['seq', 'rev']),
)

/** Takes the next rev for a change that adds no message. */
export const takeRev = statement<{ id: string }>()((db, { id }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .returning(['rev']),
)

type OwnColumns = Pick<Row, 'kind' | 'departmentId' | 'name' | 'state' | 'ownerId' | 'memberCount' | 'muteAllUntil'>

export interface ConversationChange extends Partial<OwnColumns> {
  readonly switches?: Switches
  readonly notice?: Notice | null
  readonly faces?: readonly string[]
}

/** Saves what is drawn of the conversation itself, under the rev that tells it. */
export async function updateConversation(db: Db, id: string, rev: number, change: ConversationChange): Promise<void> {
  const { switches, notice, faces, ...columns } = change
  await db
    .updateTable('conversations')
    .set({
      ...columns,
      ...(switches === undefined ? {} : { switches: JSON.stringify(switches) }),
      ...(notice === undefined ? {} : { notice: notice === null ? null : JSON.stringify(notice) }),
      ...(faces === undefined ? {} : { faces: JSON.stringify(faces) }),
      ownRev: rev,
    })
    .where('id', '=', id)
    .execute()
}

/** Groups whose common mute will end by itself, the first ones first. */
export async function mutesByEnd(db: Db, limit: number): Promise<{ id: string; at: number }[]> {
  return db
    .selectFrom('conversations')
    .select((eb) => ['id', eb.ref('muteAllUntil').$notNull().as('at')])
    .where('muteAllUntil', 'is not', null)
    .orderBy('muteAllUntil')
    .limit(limit)
    .execute()
}
