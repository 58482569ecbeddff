import { z } from 'zod'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { robotDaysShown } from '#shared/console/robot.ts'
import type { Context } from '../../context.ts'
import { countsSince, dayInBeijing } from '../../storage/stores/robot-posts.store.ts'
import { countRobots, type RobotsQuery, robotsPage } from '../../storage/stores/robots-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { pageOf } from '../page-of.ts'
import { robotIn } from './robot-in.ts'
import { toDay, toRobots } from './to-robots.ts'

const After = z.strictObject({ createdAt: z.number(), id: z.string() })

/** @see ROB-6 */
export async function listRobots(
  ctx: Context,
  who: ConsoleWho,
  { filter, ...asked }: ConsoleInput<'console:robots'>,
): Promise<ConsoleOutput<'console:robots'>> {
  const db = ctx.storage.read
  const query = robotsQuery(await consoleRead(ctx, who, 'console:robots'), filter)
  const { page, ...around } = await pageOf(asked, {
    place: After,
    rows: (after, atMost) => robotsPage(db, query, after, atMost),
    placeOf: ({ createdAt, id }) => ({ createdAt, id }),
    count: () => countRobots(db, query),
  })
  return { robots: await toRobots(db, page, dayInBeijing(ctx.clock.now())), ...around }
}

/** The filter over what lies in this admin's scope. */
export function robotsQuery({ enterpriseId, within }: AdminAt, filter: RobotsQuery['filter']): RobotsQuery {
  return { enterpriseId, departmentIds: within === null ? null : [...within], filter }
}

/** @see ROB-6 */
export async function getRobot(
  ctx: Context,
  who: ConsoleWho,
  { robotId }: ConsoleInput<'console:robot'>,
): Promise<ConsoleOutput<'console:robot'>> {
  const db = ctx.storage.read
  const row = await robotIn(db, await consoleRead(ctx, who, 'console:robot'), robotId, 'robots.view')
  const today = dayInBeijing(ctx.clock.now())
  const [robot] = await toRobots(db, [row], today)
  if (robot === undefined) throw new Error('one row is drawn as one robot')
  const first = today - robotDaysShown + 1
  const counts = await countsSince(db, [robotId], first)
  return { robot, days: Array.from({ length: robotDaysShown }, (_, place) => toDay(counts, first + place)) }
}
