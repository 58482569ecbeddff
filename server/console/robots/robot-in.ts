import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { findPlacedRobot, type PlacedRobotRow } from '../../storage/stores/robots-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { demandPlace } from '../groups/group-in.ts'

/**
 * A robot of one of this enterprise's groups, for an admin who may look at it, or manage it: by where its group lies.
 * @throws DomainError not_found for any other robot
 * @see ROB-6, ADM-2
 */
export async function robotIn(
  db: Db,
  at: AdminAt,
  robotId: string,
  permission: 'robots.view' | 'robots.manage',
): Promise<PlacedRobotRow> {
  const robot = await findPlacedRobot(db, at.enterpriseId, robotId)
  if (robot === null) throw new DomainError('not_found', 'robot.unknown')
  await demandPlace(db, at, permission, robot)
  return robot
}
