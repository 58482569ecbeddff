import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { GroupKind, GroupsFilter } from '#shared/console/group.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

/** Which groups of an enterprise: of these kinds (at least one), under the rest of the filter. `departmentIds` null: all of them, else those whose department or owner is in one. */
export interface GroupsQuery {
  readonly enterpriseId: string
  readonly kinds: readonly GroupKind[]
  readonly departmentIds: readonly string[] | null
  readonly filter: GroupsFilter
}

/** A group's row and whether its owner is there, has not left and is activated. */
export type GroupRow = Tables['conversations'] & { readonly ownerInService: 0 | 1 }

const matching = (db: Db, { enterpriseId, kinds, departmentIds, filter }: GroupsQuery) => {
  const { state, ownership, ownerId, size, text } = filter
  let query = db
    .selectFrom('conversations')
    .leftJoin('people', 'people.id', 'conversations.ownerId')
    .where('conversations.enterpriseId', '=', enterpriseId)
    .where('conversations.kind', 'in', [...kinds])
  query =
    state === null
      ? query.where('conversations.state', '!=', 'dissolved')
      : query.where('conversations.state', '=', state)
  if (ownerId !== null) query = query.where('conversations.ownerId', '=', ownerId)
  if (size !== null)
    query = query.where('conversations.memberCount', '>=', size.from).where('conversations.memberCount', '<=', size.to)
  if (text !== '') query = query.where(containsText(['conversations.name'], text))
  if (ownership !== 'any') {
    query = query.where(({ or, eb }) => {
      const none = eb('conversations.ownerId', 'is', null)
      const gone = or([eb('people.leftAt', 'is not', null), eb('people.activated', '=', 0)])
      return ownership === 'ownerless' ? none : ownership === 'ownerGone' ? gone : or([none, gone])
    })
  }
  if (departmentIds === null) return query
  return query.where(inDepartments(departmentIds))
}

/** Whether a group's department or owner is in one of these. */
export function inDepartments(ids: readonly string[]): Expression<SqlBool> {
  const { or, eb, selectFrom } = expressionBuilder<Tables, 'conversations'>()
  const people = selectFrom('departmentPeople')
    .select('personId')
    .where('departmentId', 'in', [...ids])
  return or([eb('conversations.departmentId', 'in', [...ids]), eb('conversations.ownerId', 'in', people)])
}

/** A page, newest first; `after` is the last group of the page before. */
export async function groupsPage(
  db: Db,
  query: GroupsQuery,
  after: { createdAt: number; id: string } | null,
  limit: number,
): Promise<GroupRow[]> {
  let page = matching(db, query)
  if (after !== null) {
    page = page.where(({ or, and, eb }) =>
      or([
        eb('conversations.createdAt', '<', after.createdAt),
        and([eb('conversations.createdAt', '=', after.createdAt), eb('conversations.id', '<', after.id)]),
      ]),
    )
  }
  const rows = await page
    .selectAll('conversations')
    .select(['people.leftAt as ownerLeftAt', 'people.activated as ownerActivated'])
    .orderBy('conversations.createdAt', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ ownerLeftAt, ownerActivated, ...row }) => ({
    ...row,
    ownerInService: ownerActivated === 1 && ownerLeftAt === null ? 1 : 0,
  }))
}

export async function countGroups(db: Db, query: GroupsQuery): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function findGroup(db: Db, enterpriseId: string, id: string): Promise<GroupRow | null> {
  const row = await db
    .selectFrom('conversations')
    .leftJoin('people', 'people.id', 'conversations.ownerId')
    .selectAll('conversations')
    .select(['people.leftAt as ownerLeftAt', 'people.activated as ownerActivated'])
    .where('conversations.enterpriseId', '=', enterpriseId)
    .where('conversations.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { ownerLeftAt, ownerActivated, ...group } = row
  return { ...group, ownerInService: ownerActivated === 1 && ownerLeftAt === null ? 1 : 0 }
}

/** Members in order of joining, after a place in it. */
export async function membersPage(
  db: Db,
  conversationId: string,
  after: number,
  limit: number,
): Promise<Pick<Tables['members'], 'personId' | 'rank' | 'position'>[]> {
  return db
    .selectFrom('members')
    .select(['personId', 'rank', 'position'])
    .where('conversationId', '=', conversationId)
    .where('present', '=', 1)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
}
