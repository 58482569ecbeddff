import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { AuditAction } from '#shared/domain/audit.ts'
import type { Context } from '../../context.ts'
import { letGoRobot } from '../../domain/robots/let-go-robot.ts'
import { setRobotDisabled } from '../../storage/stores/robots.store.ts'
import type { PlacedRobotRow } from '../../storage/stores/robots-page.store.ts'
import { demandConfirmed } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, record } from '../console-work.ts'
import { robotIn } from './robot-in.ts'

/** From its commit on the robot's address answers that it is disabled, or works again. @see ROB-6 */
export async function setRobot(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:robotSet'>,
): Promise<ConsoleOutput<'console:robotSet'>> {
  return consoleOnce(ctx, who, { request: 'console:robotSet', input }, async (work) => {
    const { at, db, now, news } = work
    const robot = await robotIn(db, at, input.robotId, 'robots.manage')
    if ((robot.disabledAt !== null) === input.disabled) return {}
    await setRobotDisabled(db, robot.id, input.disabled ? now : null)
    await recordRobot(work, input.disabled ? 'robot.disabled' : 'robot.enabled', robot)
    news.robots.set(robot.conversationId, at.enterpriseId)
    return {}
  })
}

/** @see ROB-6 */
export async function deleteRobot(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:robotDelete'>,
): Promise<ConsoleOutput<'console:robotDelete'>> {
  return consoleOnce(ctx, who, { request: 'console:robotDelete', input }, async (work) => {
    const { at, db } = work
    const robot = await robotIn(db, at, input.robotId, 'robots.manage')
    demandConfirmed(input.confirm, robot.name)
    await recordRobot(work, 'robot.removed', robot)
    await letGoRobot(work, robot, { state: robot.state, enterpriseId: at.enterpriseId, by: who.personId })
    return {}
  })
}

/** The robot and its group are still there. @see ADM-6 */
function recordRobot(
  work: ConsoleWork,
  action: AuditAction & `robot.${string}`,
  { id, conversationId, groupName }: PlacedRobotRow,
): Promise<void> {
  return record(work, { action, target: { type: 'robot', id }, after: { conversationId, group: groupName } })
}
