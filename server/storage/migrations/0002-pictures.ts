import type { Kysely, Migration } from 'kysely'

/** Uploaded pictures (their bytes lie in files) and the conversations each was used in. */
export const pictures: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('pictures')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('uploaderId', 'text', (c) => c.notNull())
      .addColumn('mime', 'text', (c) => c.notNull())
      .addColumn('width', 'integer', (c) => c.notNull())
      .addColumn('height', 'integer', (c) => c.notNull())
      .addColumn('bytes', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('pictureUses')
      .addColumn('pictureId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('pictureUsesKey', ['pictureId', 'conversationId'])
      .execute()
  },
}
