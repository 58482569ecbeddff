import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { updateRobotFacts, updateRobotKey } from '../../storage/stores/robots.store.ts'
import { authorize, placeOf } from '../authorize.ts'
import { once } from '../once.ts'
import { useAvatar } from './add-robot.ts'
import { auditRobot } from './audit-robot.ts'
import { letGoRobot } from './let-go-robot.ts'
import { robotAt } from './robot-at.ts'
import { newRobotKey } from './robot-key.ts'

/** @see ROB-2 */
export async function updateRobot(
  ctx: Context,
  who: Who,
  input: RequestInput<'robot:update'>,
): Promise<RequestOutput<'robot:update'>> {
  return once(ctx, who, { request: 'robot:update', input }, async (work) => {
    const { conversationId, robotId, facts } = input
    const place = await authorize(work.db, who, conversationId, 'robot.add', work.now)
    await robotAt(work.db, place, robotId, 'creator or managers')
    await useAvatar(work, place, facts.avatar)
    await updateRobotFacts(work.db, robotId, facts)
    work.news.robots.set(conversationId, place.groupEnterpriseId)
    return {}
  })
}

/** From its commit on nothing posted to the robot's address arrives. @see ROB-2 */
export async function removeRobot(
  ctx: Context,
  who: Who,
  input: RequestInput<'robot:remove'>,
): Promise<RequestOutput<'robot:remove'>> {
  return once(ctx, who, { request: 'robot:remove', input }, async (work) => {
    const { conversationId, robotId } = input
    const { personId } = who
    const place = await placeOf(work.db, who, conversationId, work.now)
    const robot = await robotAt(work.db, place, robotId, 'creator or managers')
    await auditRobot(work, 'robot.removed', personId, robot)
    await letGoRobot(work, robot, { state: place.state, enterpriseId: place.groupEnterpriseId, by: personId })
    return {}
  })
}

/** The earlier address dies with this commit; the new one is no part of the kept receipt. @see ROB-2 */
export async function regenerateRobot(
  ctx: Context,
  who: Who,
  input: RequestInput<'robot:regenerate'>,
): Promise<RequestOutput<'robot:regenerate'>> {
  return once(ctx, who, { request: 'robot:regenerate', input }, async (work) => {
    const { conversationId, robotId } = input
    const place = await authorize(work.db, who, conversationId, 'robot.add', work.now)
    await robotAt(work.db, place, robotId, 'creator')
    await updateRobotKey(work.db, robotId, newRobotKey(ctx.vault, robotId))
    await auditRobot(work, 'robot.regenerated', who.personId, { id: robotId, conversationId })
    return {}
  })
}
