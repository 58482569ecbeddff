import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { once } from '../domain/once.ts'
import { robotAt } from '../domain/robots/robot-at.ts'
import { sayAsRobot } from './say-as-robot.ts'

/** What a program would be answered; said in the group all the same. @see ROB-8 */
export async function tryRobot(
  ctx: Context,
  who: Who,
  input: RequestInput<'robot:try'>,
): Promise<RequestOutput<'robot:try'>> {
  const { conversationId, robotId, payload } = input
  const place = await placeOf(ctx.storage.read, who, conversationId, ctx.clock.now())
  const robot = await robotAt(ctx.storage.read, place, robotId, 'creator')
  return sayAsRobot(ctx, robot, payload, 'Qun', (change) =>
    once(ctx, who, { request: 'robot:try', input }, async (work) => {
      await change(work)
      return {}
    }),
  )
}
