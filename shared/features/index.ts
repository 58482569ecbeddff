import { file } from './file/file.ts'
import { form } from './form/form.ts'
import { meeting } from './meeting/meeting.ts'
import { poll } from './poll/poll.ts'
import { post } from './post/post.ts'
import { redPacket } from './redPacket/red-packet.ts'
import { report } from './report/report.ts'
import { schedule } from './schedule/schedule.ts'

/** Every tool, by name: the one line a new tool adds here makes the compiler name every other place. */
export const features = {
  poll,
  redPacket,
  post,
  file,
  report,
  form,
  meeting,
  schedule,
} as const

export type Tool = keyof typeof features
export const tools = Object.keys(features) as readonly Tool[]
export type FeatureReason = (typeof features)[Tool]['reasons'][number]

/** Whether nobody is asked for an answer to this tool's cards, whoever may say something to them. */
export function asksNobody(tool: Tool): boolean {
  return 'answers' in features[tool]
}

/** Whether cards of a tool can be taken back: not where money is in them. @see RP-7 */
export function isRecallable(tool: string): boolean {
  return !isTool(tool) || !('recallable' in features[tool])
}

/** Whether this version of the product knows the tool; what it does not know shows as its summary. */
export function isTool(name: string): name is Tool {
  return Object.hasOwn(features, name)
}
