import type { Kysely, Migration } from 'kysely'

/** Robots of groups, what they posted lately and on which day, what they may send, and pictures they only named. */
export const robots: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('robots')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversationId', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('avatar', 'text', (c) => c.notNull())
      .addColumn('description', 'text', (c) => c.notNull())
      .addColumn('createdBy', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .addColumn('keyHash', 'text', (c) => c.notNull().unique())
      .addColumn('sealedKey', 'text', (c) => c.notNull())
      .addColumn('disabledAt', 'bigint')
      .addColumn('lastUsedAt', 'bigint')
      .execute()
    await schema.createIndex('robotsByConversation').on('robots').column('conversationId').execute()
    await schema
      .createTable('robotPosts')
      .addColumn('robotId', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema.createIndex('robotPostsByRobot').on('robotPosts').columns(['robotId', 'at']).execute()
    await schema
      .createTable('robotDays')
      .addColumn('robotId', 'text', (c) => c.notNull())
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('code', 'integer', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('robotDaysKey', ['robotId', 'day', 'code'])
      .execute()
    await schema
      .createTable('robotMedia')
      .addColumn('mediaId', 'text', (c) => c.primaryKey())
      .addColumn('robotId', 'text', (c) => c.notNull())
      .addColumn('fileId', 'text', (c) => c.notNull())
      .addColumn('lasts', 'integer')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('remotePictures')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('robotId', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('triedAt', 'bigint')
      .execute()
  },
}
