import type { Kysely, Migration } from 'kysely'

/** What group life keeps: department groups and the hand's edits, invitations, join codes, notices read, the audit log. */
export const groupLife: Migration = {
  up: async (db: Kysely<unknown>) => {
    await departmentGroups(db)
    await invitations(db)
    await groups(db)
    await audit(db)
  },
}

async function departmentGroups(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('departmentGroups')
    .addColumn('departmentId', 'text', (c) => c.primaryKey())
    .addColumn('conversationId', 'text', (c) => c.notNull().unique())
    .addColumn('namedByHand', 'integer', (c) => c.notNull())
    .addColumn('ownerFollows', 'integer', (c) => c.notNull())
    .addColumn('leftOut', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createTable('departmentEdits')
    .addColumn('conversationId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('edit', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('departmentEditsKey', ['conversationId', 'personId'])
    .execute()
  await schema.createIndex('departmentEditsByPerson').on('departmentEdits').column('personId').execute()
  await schema
    .createTable('departmentTurns')
    .addColumn('enterpriseId', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .execute()
}

async function invitations(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('invites')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversationId', 'text', (c) => c.notNull())
    .addColumn('awaits', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('people', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('decidedBy', 'text')
    .addColumn('decidedAt', 'bigint')
    .execute()
  await schema.createIndex('invitesByConversation').on('invites').columns(['conversationId', 'state']).execute()
  await schema
    .createTable('joinCodes')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('conversationId', 'text', (c) => c.notNull().unique())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'bigint', (c) => c.notNull())
    .execute()
}

async function groups(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('conversations').addColumn('muteAllUntil', 'bigint').execute()
  await schema.alterTable('cards').addColumn('endedAudience', 'integer').execute()
  await schema.createIndex('conversationsByMuteEnd').on('conversations').column('muteAllUntil').execute()
  await schema.createIndex('conversationsByEnterprise').on('conversations').columns(['enterpriseId', 'kind']).execute()
  await schema
    .createTable('noticeReads')
    .addColumn('conversationId', 'text', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull())
    .addColumn('noticeAt', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('noticeReadsKey', ['conversationId', 'personId'])
    .execute()
}

/** Append-only: nothing in the product updates or deletes a row of it. */
async function audit(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enterpriseId', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('targetType', 'text', (c) => c.notNull())
    .addColumn('targetId', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('from', 'text')
    .execute()
  await schema.createIndex('auditByTime').on('audit').columns(['enterpriseId', 'at']).execute()
}
