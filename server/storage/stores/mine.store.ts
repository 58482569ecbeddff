import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

interface Mine {
  readonly conversation: Tables['conversations']
  readonly member: Tables['members']
}

const mineRows = (db: Db, personId: string) =>
  db.selectFrom('members').selectAll().where('personId', '=', personId).where('present', '=', 1)

/** Every conversation a person is in, with their own row in it. */
export async function mineOf(db: Db, personId: string): Promise<Mine[]> {
  const members = await mineRows(db, personId).execute()
  const conversations = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb.selectFrom('members').select('conversationId').where('personId', '=', personId).where('present', '=', 1),
    )
    .execute()
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]))
  return members.flatMap((member) => {
    const conversation = byId.get(member.conversationId)
    return conversation === undefined ? [] : [{ conversation, member }]
  })
}

/** One of them; null for whoever is not in it. */
export async function mineIn(db: Db, personId: string, conversationId: string): Promise<Mine | null> {
  const member = await mineRows(db, personId).where('conversationId', '=', conversationId).executeTakeFirst()
  const conversation = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .executeTakeFirst()
  return member === undefined || conversation === undefined ? null : { conversation, member }
}
