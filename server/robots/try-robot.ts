import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { once } from '../domain/once.ts'
import { robotAt } from '../domain/robots/robot-at.ts'
import { findAnswer } from '../storage/stores/answers.store.ts'
import { ok } from './answer.ts'
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
  const asked = { request: 'robot:try', input } as const
  // A repeat is answered before anything is read, and counted, once more.
  if ((await findAnswer(ctx.storage.read, who.personId, input.clientId)) !== null) {
    await once(ctx, who, asked, async () => ({}))
    return ok
  }
  return sayAsRobot(ctx, robot, payload, 'Qun', (change) =>
    once(ctx, who, asked, async (work) => {
      await change(work)
      return {}
    }),
  )
}
