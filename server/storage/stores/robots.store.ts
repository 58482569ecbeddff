import { type Robot, RobotAvatar, type RobotFacts } from '#shared/domain/robot.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type RobotRow = Tables['robots']

/** A robot as its group sees it. */
export function toRobot(row: RobotRow): Robot {
  const { id, conversationId, name, description, createdBy, createdAt, disabledAt, lastUsedAt } = row
  const avatar = avatarOf(row)
  const disabled = disabledAt !== null
  return { id, conversationId, name, avatar, description, createdBy, createdAt, disabled, lastUsedAt }
}

export const avatarOf = ({ avatar }: Pick<RobotRow, 'avatar'>): RobotAvatar => RobotAvatar.parse(JSON.parse(avatar))

export async function insertRobot(
  db: Db,
  { avatar, ...row }: Omit<RobotRow, 'avatar' | 'disabledAt' | 'lastUsedAt'> & Pick<RobotFacts, 'avatar'>,
): Promise<void> {
  await db
    .insertInto('robots')
    .values({ ...row, avatar: JSON.stringify(avatar), disabledAt: null, lastUsedAt: null })
    .execute()
}

export async function findRobot(db: Db, id: string): Promise<RobotRow | null> {
  return (await db.selectFrom('robots').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findRobotByHash(db: Db, keyHash: string): Promise<RobotRow | null> {
  return (await db.selectFrom('robots').selectAll().where('keyHash', '=', keyHash).executeTakeFirst()) ?? null
}

/** The robots of a conversation, the newest first. */
export async function robotsIn(db: Db, conversationId: string): Promise<Robot[]> {
  const rows = await db
    .selectFrom('robots')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toRobot)
}

export async function updateRobotFacts(db: Db, id: string, { avatar, ...facts }: RobotFacts): Promise<void> {
  await db
    .updateTable('robots')
    .set({ ...facts, avatar: JSON.stringify(avatar) })
    .where('id', '=', id)
    .execute()
}

export async function updateRobotKey(db: Db, id: string, key: Pick<RobotRow, 'keyHash' | 'sealedKey'>): Promise<void> {
  await db.updateTable('robots').set(key).where('id', '=', id).execute()
}

/** Null lets it speak again. @see ROB-6 */
export async function setRobotDisabled(db: Db, id: string, disabledAt: number | null): Promise<void> {
  await db.updateTable('robots').set({ disabledAt }).where('id', '=', id).execute()
}

/** Forgets a robot and all that only mattered to it; what it said stays. */
export async function deleteRobot(db: Db, id: string): Promise<void> {
  await db.deleteFrom('robots').where('id', '=', id).execute()
  for (const table of ['robotPosts', 'robotDays', 'robotMedia'] as const)
    await db.deleteFrom(table).where('robotId', '=', id).execute()
}
