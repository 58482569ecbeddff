import type { Context } from '../context.ts'
import { Fields } from './fields.ts'
import type { Draft } from './format.ts'
import { formats } from './formats/index.ts'
import { RobotRefusal } from './robot-refusal.ts'

/** What a program wants said, as far as it can be judged without the group. @throws RobotRefusal */
export async function readPayload(ctx: Context, text: string): Promise<Draft> {
  const payload = Fields.parse(text)
  const type = payload.text('msgtype') ?? ''
  const format = Object.hasOwn(formats, type) ? formats[type] : undefined
  if (format === undefined) throw new RobotRefusal(40008)
  const fields = payload.object(type)
  if (fields === null) throw new RobotRefusal(44004)
  return format(fields, ctx)
}
