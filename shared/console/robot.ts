import { z } from 'zod'
import { ConversationKind, ConversationState } from '../domain/conversation.ts'
import { Id } from '../domain/ids.ts'
import { Person } from '../domain/person.ts'
import { Robot } from '../domain/robot.ts'

/** Which robots a table shows; `text` is looked for in the names of robot, group and creator. Null says nothing. */
export const RobotsFilter = z.strictObject({
  text: z.string().trim().max(50),
  disabled: z.boolean().nullable(),
  conversationId: Id.nullable(),
})
export type RobotsFilter = z.infer<typeof RobotsFilter>

const count = z.number().int().min(0)

/** How often a robot was answered a code, the most frequent first. */
const Refusals = z.array(z.strictObject({ code: z.number().int(), count }))
export type Refusals = z.infer<typeof Refusals>

/** What a robot did on a day, in days since 1970 in Beijing. */
export const RobotDay = z.strictObject({ day: z.number().int(), posted: count, refusals: Refusals })
export type RobotDay = z.infer<typeof RobotDay>

/** A robot as the console's list shows it: facts, never its address nor what it said. @see ROB-6 */
export const ConsoleRobot = z.strictObject({
  ...Robot.shape,
  group: z.strictObject({ id: Id, kind: ConversationKind, name: z.string().nullable(), state: ConversationState }),
  creator: Person.nullable(),
  today: RobotDay,
})
export type ConsoleRobot = z.infer<typeof ConsoleRobot>

/** So many days of a robot are shown, today the last. */
export const robotDaysShown = 30
