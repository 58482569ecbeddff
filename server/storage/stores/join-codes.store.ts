import { type Conversation, Switches } from '#shared/domain/conversation.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['joinCodes']

/** The group a code leads to. */
export interface CodedGroup
  extends Pick<Conversation, 'state' | 'switches' | 'enterpriseId' | 'ownerId' | 'memberCount'> {
  readonly conversationId: string
  readonly kind: 'internal' | 'external' | 'wechat'
  readonly name: string
  readonly by: string
  readonly expiresAt: number
}

/** A group has one code at a time: a new one makes the earlier one worthless. */
export async function saveJoinCode(db: Db, row: Row): Promise<void> {
  const { code, by, expiresAt } = row
  await db
    .insertInto('joinCodes')
    .values(row)
    .onConflict((conflict) => conflict.column('conversationId').doUpdateSet({ code, by, expiresAt }))
    .execute()
}

export async function codeOf(db: Db, conversationId: string): Promise<Row | null> {
  return (
    (await db.selectFrom('joinCodes').selectAll().where('conversationId', '=', conversationId).executeTakeFirst()) ??
    null
  )
}

export async function findByCode(db: Db, code: string): Promise<CodedGroup | null> {
  const row = await db
    .selectFrom('joinCodes')
    .innerJoin('conversations', 'conversations.id', 'joinCodes.conversationId')
    .select([
      'joinCodes.conversationId',
      'joinCodes.by',
      'joinCodes.expiresAt',
      'conversations.kind',
      'conversations.state',
      'conversations.switches',
      'conversations.enterpriseId',
      'conversations.ownerId',
      'conversations.memberCount',
      'conversations.name',
    ])
    .where('joinCodes.code', '=', code)
    .executeTakeFirst()
  if (row === undefined || row.kind === 'direct' || row.kind === 'department') return null
  return { ...row, kind: row.kind, name: row.name ?? '', switches: Switches.parse(JSON.parse(row.switches)) }
}

export async function deleteJoinCode(db: Db, conversationId: string): Promise<void> {
  await db.deleteFrom('joinCodes').where('conversationId', '=', conversationId).execute()
}
