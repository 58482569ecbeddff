import type { RobotsFilter } from '#shared/console/robot.ts'
import type { ConversationKind, ConversationState } from '#shared/domain/conversation.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'
import { inDepartments } from './groups-page.store.ts'
import type { RobotRow } from './robots.store.ts'

/** Which robots of an enterprise. `departmentIds` null: all of them, else those of groups whose department or owner is in one. */
export interface RobotsQuery {
  readonly enterpriseId: string
  readonly departmentIds: readonly string[] | null
  readonly filter: RobotsFilter
}

/** A robot's row with what is told of its group. */
export interface PlacedRobotRow extends RobotRow {
  readonly kind: ConversationKind
  readonly groupName: string | null
  readonly state: ConversationState
  readonly departmentId: string | null
  readonly ownerId: string | null
}

const ofEnterprise = (db: Db, enterpriseId: string) =>
  db
    .selectFrom('robots')
    .innerJoin('conversations', 'conversations.id', 'robots.conversationId')
    .where('conversations.enterpriseId', '=', enterpriseId)

const placed = [
  'conversations.kind',
  'conversations.name as groupName',
  'conversations.state',
  'conversations.departmentId',
  'conversations.ownerId',
] as const

const matching = (db: Db, { enterpriseId, departmentIds, filter }: RobotsQuery) => {
  const { text, disabled, conversationId } = filter
  let query = ofEnterprise(db, enterpriseId).leftJoin('people', 'people.id', 'robots.createdBy')
  if (conversationId !== null) query = query.where('robots.conversationId', '=', conversationId)
  if (disabled !== null) query = query.where('robots.disabledAt', disabled ? 'is not' : 'is', null)
  if (text !== '') query = query.where(containsText(['robots.name', 'conversations.name', 'people.name'], text))
  return departmentIds === null ? query : query.where(inDepartments(departmentIds))
}

/** A page, newest first; `after` is the last robot of the page before. */
export async function robotsPage(
  db: Db,
  query: RobotsQuery,
  after: { createdAt: number; id: string } | null,
  limit: number,
): Promise<PlacedRobotRow[]> {
  let page = matching(db, query)
  if (after !== null) {
    page = page.where(({ or, and, eb }) =>
      or([
        eb('robots.createdAt', '<', after.createdAt),
        and([eb('robots.createdAt', '=', after.createdAt), eb('robots.id', '<', after.id)]),
      ]),
    )
  }
  return page
    .selectAll('robots')
    .select(placed)
    .orderBy('robots.createdAt', 'desc')
    .orderBy('robots.id', 'desc')
    .limit(limit)
    .execute()
}

export async function countRobots(db: Db, query: RobotsQuery): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function findPlacedRobot(db: Db, enterpriseId: string, id: string): Promise<PlacedRobotRow | null> {
  const row = await ofEnterprise(db, enterpriseId)
    .selectAll('robots')
    .select(placed)
    .where('robots.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
