import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { Robot, RobotFacts, robotLimits } from '../../domain/robot.ts'
import { RobotContent } from '../../domain/robot-content.ts'
import { inConversation, mutation, nothing, type Request } from '../request.ts'

const theRobot = { ...inConversation, robotId: Id }
const payload = z.string().max(robotLimits.payloadBytes)
const adding = [
  'conversation.unknown',
  'capability.kind',
  'capability.role',
  'capability.dissolved',
  'capability.onlyOwnerManage',
] as const
const itself = ['conversation.unknown', 'robot.unknown', 'robot.notYours'] as const

/** Robots of a group. What they say comes in over HTTP, see there. */
export const robotRequests = {
  'robot:list': {
    doc: 'The robots of a conversation, the newest first, and who made them. @see ROB-7',
    input: z.strictObject(inConversation),
    output: z.strictObject({ robots: z.array(Robot), people: z.array(Person) }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  'robot:create': {
    doc: 'A new robot of the group, as many as one likes; its address is asked for with `robot:address`. @see ROB-1, ROB-3',
    input: z.strictObject({ ...mutation, ...inConversation, facts: RobotFacts }),
    output: z.strictObject({ robotId: Id }),
    changes: true,
    capability: 'robot.add',
    refusals: [...adding, 'picture.unknown'],
  },
  'robot:update': {
    doc: 'Name, avatar and description anew: its creator, the owner or an admin. What it said keeps the name it had. @see ROB-2',
    input: z.strictObject({ ...mutation, ...theRobot, facts: RobotFacts }),
    output: nothing,
    changes: true,
    capability: 'robot.add',
    refusals: [...adding, ...itself, 'picture.unknown'],
  },
  'robot:remove': {
    doc: 'Removes a robot, and its address dies at once: its creator, the owner or an admin. @see ROB-2',
    input: z.strictObject({ ...mutation, ...theRobot }),
    output: nothing,
    changes: true,
    capability: null,
    refusals: itself,
  },
  'robot:address': {
    doc: 'The path messages are posted to, with its secret, to put behind the address of this server; for its creator only. @see ROB-2',
    input: z.strictObject(theRobot),
    output: z.strictObject({ path: z.string() }),
    changes: false,
    capability: null,
    refusals: itself,
  },
  'robot:regenerate': {
    doc: 'Another address; the earlier one dies at once. For its creator only. @see ROB-2',
    input: z.strictObject({ ...mutation, ...theRobot }),
    output: nothing,
    changes: true,
    capability: 'robot.add',
    refusals: [...adding, ...itself],
  },
  'robot:try': {
    doc: 'Posts a payload the way `POST /cgi-bin/webhook/send` does and answers what that answers; for its creator only. @see ROB-8',
    input: z.strictObject({ ...mutation, ...theRobot, payload }),
    output: z.strictObject({ errcode: z.number().int(), errmsg: z.string() }),
    changes: true,
    capability: null,
    refusals: itself,
  },
  'robot:preview': {
    doc: 'What a payload would look like, or why it would be refused; nothing is posted. For its creator only. @see ROB-8',
    input: z.strictObject({ ...theRobot, payload }),
    output: z.strictObject({ errcode: z.number().int(), errmsg: z.string(), content: RobotContent.nullable() }),
    changes: false,
    capability: null,
    refusals: itself,
  },
} as const satisfies Record<string, Request>
