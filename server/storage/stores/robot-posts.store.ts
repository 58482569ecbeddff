import { robotLimits } from '#shared/domain/robot.ts'
import type { Db } from '../storage.ts'
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

/** Counts a message or a refusal on the day it is in Beijing. @see ROB-6 */
export async function countOnDay(db: Db, robotId: string, at: number, what: 'posted' | 'refused'): Promise<void> {
  const day = Math.floor((at + beijing) / 86_400_000)
  const row = { robotId, day, posted: 0, refused: 0, [what]: 1 }
  await db
    .insertInto('robotDays')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['robotId', 'day']).doUpdateSet((eb) => ({ [what]: eb(`robotDays.${what}`, '+', 1) })),
    )
    .execute()
}

const beijing = 8 * 60 * 60_000
