import type { Kysely, Migration } from 'kysely'

/** Files that people send, uploads that are still arriving, and where each file was sent. */
export const files: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('files')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('uploaderId', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('mime', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('uploads')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('uploaderId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createIndex('uploadsByPerson').on('uploads').column('uploaderId').execute()
    await schema
      .createTable('fileUses')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('fileId', 'text', (c) => c.notNull())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('cardId', 'text', (c) => c.notNull())
      .addColumn('messageId', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createIndex('fileUsesByFile').on('fileUses').column('fileId').execute()
    await schema.createIndex('fileUsesByPlace').on('fileUses').columns(['conversationId', 'at']).execute()
  },
}
