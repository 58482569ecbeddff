import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { Context } from '../context.ts'
import type { Fields } from './fields.ts'
import type { Scene } from './scene.ts'

/** A message that is well-formed and waits for its place. */
export interface Draft {
  /** What it says there; refuses what the group or the robot does not have. */
  content(scene: Scene): Promise<RobotContent>
  /** Takes back what was kept for it, when it is not posted. */
  drop?(): Promise<void>
}

/** One type of message: reads its part of the payload. @throws RobotRefusal */
export type Format = (fields: Fields, ctx: Context) => Draft | Promise<Draft>
