import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { findRobot, type RobotRow } from '../../storage/stores/robots.store.ts'
import type { Place } from '../authorize.ts'

/**
 * The robot of the conversation the person is in, for whoever may do something to it.
 * @throws DomainError not_found where there is none; forbidden for whom it is not
 * @see ROB-2
 */
export async function robotAt(
  db: Db,
  { conversationId, personId, standing }: Place,
  robotId: string,
  by: 'creator' | 'creator or managers',
): Promise<RobotRow> {
  const robot = await findRobot(db, robotId)
  if (robot?.conversationId !== conversationId) throw new DomainError('not_found', 'robot.unknown')
  const manages = by === 'creator or managers' && (standing.role === 'owner' || standing.role === 'admin')
  if (robot.createdBy !== personId && !manages) throw new DomainError('forbidden', 'robot.notYours')
  return robot
}
