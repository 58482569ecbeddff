import type { ConsoleRobot, RobotDay } from '#shared/console/robot.ts'
import { ok } from '../../robots/answer.ts'
import type { Db } from '../../storage/storage.ts'
import { peopleById } from '../../storage/stores/people.store.ts'
import { countsSince } from '../../storage/stores/robot-posts.store.ts'
import { toRobot } from '../../storage/stores/robots.store.ts'
import type { PlacedRobotRow } from '../../storage/stores/robots-page.store.ts'
import type { Tables } from '../../storage/tables.ts'

/** Rows as the console shows them. */
export async function toRobots(db: Db, rows: readonly PlacedRobotRow[], today: number): Promise<ConsoleRobot[]> {
  const creators = await peopleById(
    db,
    rows.map(({ createdBy }) => createdBy),
  )
  const counts = Map.groupBy(
    await countsSince(
      db,
      rows.map(({ id }) => id),
      today,
    ),
    ({ robotId }) => robotId,
  )
  return rows.map((row) => ({
    ...toRobot(row),
    group: { id: row.conversationId, kind: row.kind, name: row.groupName, state: row.state },
    creator: creators.get(row.createdBy) ?? null,
    today: toDay(counts.get(row.id) ?? [], today),
  }))
}

/** What one robot's counts say of a day. */
export function toDay(counts: readonly Tables['robotDays'][], day: number): RobotDay {
  const then = counts.filter((row) => row.day === day)
  return {
    day,
    posted: then.find(({ code }) => code === ok.errcode)?.count ?? 0,
    refusals: then
      .filter(({ code }) => code !== ok.errcode)
      .map(({ code, count }) => ({ code, count }))
      .sort((one, other) => other.count - one.count || one.code - other.code),
  }
}
