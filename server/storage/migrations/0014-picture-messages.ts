import { type Kysely, type Migration, sql } from 'kysely'

/** Which message shows a picture, so that it goes with the message when that is taken back. */
export const pictureMessages: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db
    await schema.alterTable('pictureUses').renameTo('pictureUsesBefore').execute()
    await schema
      .createTable('pictureUses')
      .addColumn('pictureId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('messageId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('pictureUsesByPicture', ['pictureId', 'conversationId', 'messageId'])
      .execute()
    await schema.createIndex('pictureUsesByMessage').on('pictureUses').column('messageId').execute()
    await usesSoFar(db)
    await schema.dropTable('pictureUsesBefore').execute()
  },
}

/** Of what was said until now, every message whose words, card or answers name the picture. */
async function usesSoFar(db: Kysely<unknown>): Promise<void> {
  await sql`insert into pictureUses (pictureId, conversationId, messageId)
    select distinct used.pictureId, used.conversationId, messages.id from pictureUsesBefore as used
    join messages on messages.conversationId = used.conversationId
    left join cards on cards.messageId = messages.id
    left join cardEntries on cardEntries.cardId = cards.id
    where instr(messages.body, '"' || used.pictureId || '"') > 0
      or instr(cards.content, '"' || used.pictureId || '"') > 0
      or instr(cardEntries.entry, '"' || used.pictureId || '"') > 0`.execute(db)
  await sql`insert into pictureUses (pictureId, conversationId, messageId)
    select pictureId, conversationId, '' from pictureUsesBefore as used where not exists
    (select 1 from pictureUses as kept
      where kept.pictureId = used.pictureId and kept.conversationId = used.conversationId)`.execute(db)
}
