import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { placeOf } from '../domain/authorize.ts'
import { write } from '../domain/once.ts'
import { robotAt } from '../domain/robots/robot-at.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'
import { ok, refusalOf, refused } from './answer.ts'
import type { Draft } from './format.ts'
import { demandVoice } from './post-draft.ts'
import { readPayload } from './read-payload.ts'
import { Scene } from './scene.ts'

/** What a payload would look like in the group, read as if it were posted. Nothing of it is kept, and nobody is called. @see ROB-8 */
export async function previewRobot(
  ctx: Context,
  who: Who,
  { conversationId, robotId, payload }: RequestInput<'robot:preview'>,
): Promise<RequestOutput<'robot:preview'>> {
  const place = await placeOf(ctx.storage.read, who, conversationId, ctx.clock.now())
  const robot = await robotAt(ctx.storage.read, place, robotId, 'creator')
  let draft: Draft | null = null
  try {
    draft = await readPayload(ctx, payload)
    return { ...ok, content: await contentOf(ctx, robot, draft) }
  } catch (error) {
    return { ...refused(ctx, refusalOf(ctx, error), 'Qun'), content: null }
  } finally {
    await draft?.drop?.()
  }
}

/** Puts the message together where it would be posted, and takes everything back. */
async function contentOf(ctx: Context, robot: RobotRow, draft: Draft): Promise<RobotContent> {
  let content: RobotContent | null = null
  const looking = write(ctx, async (work) => {
    const { switches } = await demandVoice(work.db, robot)
    content = await draft.content(new Scene(work, robot, !switches.mentionAllByAdmins))
    throw new NothingKeptError()
  })
  await looking.catch((error: unknown) => {
    if (!(error instanceof NothingKeptError)) throw error
  })
  if (content === null) throw new Error('a message was put together without content')
  return content
}

/** Ends a transaction that was only to be looked at. */
class NothingKeptError extends Error {
  override readonly name = 'NothingKeptError'
}
