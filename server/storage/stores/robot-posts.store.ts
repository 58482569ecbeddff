import { robotLimits } from '#shared/domain/robot.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'
import type { RobotRow } from './robots.store.ts'

/** Notes that a robot speaks, and answers its row as it is in this transaction. */
export async function touchRobot(db: Db, id: string, at: number): Promise<RobotRow | null> {
  const row = await db
    .updateTable('robots')
    .set({ lastUsedAt: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** How many messages of the robot are younger than `at`. */
export async function postsSince(db: Db, robotId: string, at: number): Promise<number> {
  const { n } = await db
    .selectFrom('robotPosts')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('robotId', '=', robotId)
    .where('at', '>', at)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Notes a message, and forgets those that no limit looks at any more. */
export async function notePost(db: Db, robotId: string, at: number): Promise<void> {
  await db
    .deleteFrom('robotPosts')
    .where('robotId', '=', robotId)
    .where('at', '<=', at - robotLimits.window)
    .execute()
  await db.insertInto('robotPosts').values({ robotId, at }).execute()
}

/** Counts an answer on the day it is in Beijing; 0 is a message that went through. @see ROB-6 */
export async function countOnDay(db: Db, robotId: string, at: number, code: number): Promise<void> {
  await db
    .insertInto('robotDays')
    .values({ robotId, day: dayInBeijing(at), code, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['robotId', 'day', 'code']).doUpdateSet((eb) => ({ count: eb('robotDays.count', '+', 1) })),
    )
    .execute()
}

/** What was counted for these robots from a day on. */
export async function countsSince(db: Db, robotIds: readonly string[], day: number): Promise<Tables['robotDays'][]> {
  const found: Tables['robotDays'][] = []
  for (let from = 0; from < robotIds.length; from += 1000) {
    found.push(
      ...(await db
        .selectFrom('robotDays')
        .selectAll()
        .where('robotId', 'in', robotIds.slice(from, from + 1000))
        .where('day', '>=', day)
        .execute()),
    )
  }
  return found
}

/** Days since 1970, as they begin there. */
export const dayInBeijing = (at: number): number => Math.floor((at + beijing) / 86_400_000)

const beijing = 8 * 60 * 60_000
