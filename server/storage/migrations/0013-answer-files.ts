import type { Kysely, Migration } from 'kysely'

/** Which files each answer shows: whoever may read the answer may fetch them. */
export const answerFiles: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('answerFiles')
      .addColumn('cardId', 'text', (c) => c.notNull())
      .addColumn('personId', 'text', (c) => c.notNull())
      .addColumn('slot', 'text', (c) => c.notNull())
      .addColumn('fileId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answerFilesByAnswer', ['cardId', 'personId', 'slot', 'fileId'])
      .execute()
    await schema.createIndex('answerFilesByFile').on('answerFiles').column('fileId').execute()
  },
}
