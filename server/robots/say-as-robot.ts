import { DomainError } from '#shared/domain/error.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Context } from '../context.ts'
import { type Work, write } from '../domain/once.ts'
import { postsSince } from '../storage/stores/robot-posts.store.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'
import { ok, type RobotAnswer, refusalOf, refused } from './answer.ts'
import type { Draft } from './format.ts'
import { noteRefusal } from './note-refusal.ts'
import { demandVoice, postDraft } from './post-draft.ts'
import { readPayload } from './read-payload.ts'
import { RobotRefusal } from './robot-refusal.ts'

/** How a message gets into the database: its transaction, and what it answers. */
type Commit = (change: (work: Work) => Promise<void>) => Promise<unknown>

/** The last message of each robot that is being read or posted. */
const speaking = new Map<string, Promise<unknown>>()

/**
 * Says what a payload says, and answers as the webhook does. The messages of one robot are read one after the other, so
 * that however many come at once, no more are read than may be posted.
 * @see ROB-5, ROB-8
 */
export function sayAsRobot(
  ctx: Context,
  robot: RobotRow,
  payload: string,
  from: string,
  commit: Commit = (change) => write(ctx, change),
): Promise<RobotAnswer> {
  const before = speaking.get(robot.id) ?? Promise.resolve()
  const said = before.then(() => say(ctx, robot, payload, from, commit))
  const over: Promise<void> = said
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (speaking.get(robot.id) === over) speaking.delete(robot.id)
    })
  speaking.set(robot.id, over)
  return said
}

async function say(ctx: Context, robot: RobotRow, payload: string, from: string, commit: Commit): Promise<RobotAnswer> {
  let draft: Draft | null = null
  try {
    await demandVoice(ctx.storage.read, robot)
    await demandRoom(ctx, robot)
    const ready = await readPayload(ctx, payload)
    draft = ready
    await commit((work) => postDraft(work, robot, ready))
    return ok
  } catch (error) {
    await draft?.drop?.()
    if (error instanceof DomainError) throw error
    const refusal = refusalOf(ctx, error)
    await noteRefusal(ctx, robot, refusal)
    return refused(ctx, refusal, from)
  }
}

/** Whether there is any use in reading it; what counts is decided where it is posted. @see ROB-4 */
async function demandRoom(ctx: Context, { id }: RobotRow): Promise<void> {
  const posted = await postsSince(ctx.storage.read, id, ctx.clock.now() - robotLimits.window)
  if (posted >= robotLimits.messages) throw new RobotRefusal(45009)
}
