import type { ConversationState } from '#shared/domain/conversation.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Link = Tables['departmentGroups']

/** A department's group as it is kept now. */
export interface LinkedGroup extends Link {
  readonly state: ConversationState
  readonly name: string | null
  readonly ownerId: string | null
  readonly switches: string
}

const linked = (db: Db) =>
  db
    .selectFrom('departmentGroups')
    .innerJoin('conversations', 'conversations.id', 'departmentGroups.conversationId')
    .selectAll('departmentGroups')
    .select(['conversations.state', 'conversations.name', 'conversations.ownerId', 'conversations.switches'])

export async function groupsOfDepartments(db: Db, departmentIds: readonly string[]): Promise<LinkedGroup[]> {
  return linked(db)
    .where('departmentGroups.departmentId', 'in', [...departmentIds])
    .execute()
}

/** The department a group follows; null for a group that follows none (any more). */
export async function linkOf(db: Db, conversationId: string): Promise<LinkedGroup | null> {
  return (await linked(db).where('departmentGroups.conversationId', '=', conversationId).executeTakeFirst()) ?? null
}

/** Some of the enterprise's department groups, and how many there are. */
export async function linksOfEnterprise(db: Db, enterpriseId: string, limit: number): Promise<LinkedGroup[]> {
  return linked(db)
    .where('conversations.enterpriseId', '=', enterpriseId)
    .orderBy('departmentGroups.departmentId')
    .limit(limit)
    .execute()
}

export async function countLinks(db: Db, enterpriseId: string, state: ConversationState): Promise<number> {
  const row = await db
    .selectFrom('departmentGroups')
    .innerJoin('conversations', 'conversations.id', 'departmentGroups.conversationId')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('conversations.enterpriseId', '=', enterpriseId)
    .where('conversations.state', '=', state)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function insertLink(db: Db, link: Link): Promise<void> {
  await db.insertInto('departmentGroups').values(link).execute()
}

export async function updateLink(
  db: Db,
  conversationId: string,
  change: Partial<Pick<Link, 'namedByHand' | 'ownerFollows' | 'leftOut'>>,
): Promise<void> {
  await db.updateTable('departmentGroups').set(change).where('conversationId', '=', conversationId).execute()
}

/** The group follows its department no more, and what the hand did to it says nothing any more. */
export async function deleteLink(db: Db, conversationId: string): Promise<void> {
  await db.deleteFrom('departmentGroups').where('conversationId', '=', conversationId).execute()
  await db.deleteFrom('departmentEdits').where('conversationId', '=', conversationId).execute()
}

export async function editsOf(db: Db, conversationIds: readonly string[]): Promise<Tables['departmentEdits'][]> {
  if (conversationIds.length === 0) return []
  return db
    .selectFrom('departmentEdits')
    .selectAll()
    .where('conversationId', 'in', [...conversationIds])
    .orderBy('personId')
    .execute()
}

export async function saveEdits(
  db: Db,
  conversationId: string,
  personIds: readonly string[],
  edit: Tables['departmentEdits']['edit'],
): Promise<void> {
  if (personIds.length === 0) return
  await db
    .insertInto('departmentEdits')
    .values(personIds.map((personId) => ({ conversationId, personId, edit })))
    .onConflict((conflict) => conflict.columns(['conversationId', 'personId']).doUpdateSet({ edit }))
    .execute()
}

export async function deleteEdits(db: Db, conversationId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db
    .deleteFrom('departmentEdits')
    .where('conversationId', '=', conversationId)
    .where('personId', 'in', [...personIds])
    .execute()
}

/** Who is in these groups now. */
export async function membersOfGroups(
  db: Db,
  conversationIds: readonly string[],
): Promise<Pick<Tables['members'], 'conversationId' | 'personId' | 'handAdded'>[]> {
  if (conversationIds.length === 0) return []
  return db
    .selectFrom('members')
    .select(['conversationId', 'personId', 'handAdded'])
    .where('conversationId', 'in', [...conversationIds])
    .where('present', '=', 1)
    .orderBy('position')
    .execute()
}
