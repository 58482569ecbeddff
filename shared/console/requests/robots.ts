import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { Confirm, type ConsoleRequest, pageInput, pageOutput } from '../request.ts'
import { ConsoleRobot, RobotDay, RobotsFilter, robotDaysShown } from '../robot.ts'

const theRobot = { robotId: Id }

/** Robots of the enterprise's groups. @see ROB-6 */
export const robotRequests = {
  'console:robots': {
    doc: 'The robots of the enterprise’s groups, the newest first; a sub-admin sees those of groups whose department or owner is in their scope.',
    input: z.strictObject({ filter: RobotsFilter, ...pageInput }),
    output: z.strictObject({ robots: z.array(ConsoleRobot), ...pageOutput }),
    changes: false,
    permission: 'robots.view',
    dangerous: false,
    refusals: ['input'],
  },
  'console:robot': {
    doc: 'One robot and its last days, today the last; a day on which nothing happened is there too.',
    input: z.strictObject(theRobot),
    output: z.strictObject({ robot: ConsoleRobot, days: z.array(RobotDay).length(robotDaysShown) }),
    changes: false,
    permission: 'robots.view',
    dangerous: false,
    refusals: ['robot.unknown', 'console.scope'],
  },
  'console:robotSet': {
    doc: 'Disables a robot, and whatever is posted to its address is answered 93004 from then on; or enables it again under the same address.',
    input: z.strictObject({ ...mutation, ...theRobot, disabled: z.boolean() }),
    output: nothing,
    changes: true,
    permission: 'robots.manage',
    dangerous: false,
    refusals: ['robot.unknown', 'console.scope'],
  },
  'console:robotDelete': {
    doc: 'Deletes a robot, and its address dies at once; what it said stays. `confirm`: its name.',
    input: z.strictObject({ ...mutation, ...theRobot, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'robots.manage',
    dangerous: true,
    refusals: ['robot.unknown', 'console.scope', 'console.confirm'],
  },
} as const satisfies Record<string, ConsoleRequest>
