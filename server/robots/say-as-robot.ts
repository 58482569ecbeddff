import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../context.ts'
import { type Work, write } from '../domain/once.ts'
import { countOnDay } from '../storage/stores/robot-posts.store.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'
import { ok, type RobotAnswer, refusalOf, refused } from './answer.ts'
import type { Draft } from './format.ts'
import { demandVoice, postDraft } from './post-draft.ts'
import { readPayload } from './read-payload.ts'

/** How a message gets into the database: its transaction, and what it answers. */
type Commit = (change: (work: Work) => Promise<void>) => Promise<unknown>

/** Says what a payload says, and answers as the webhook does. @see ROB-5, ROB-8 */
export async function sayAsRobot(
  ctx: Context,
  robot: RobotRow,
  payload: string,
  from: string,
  commit: Commit = (change) => write(ctx, change),
): Promise<RobotAnswer> {
  let draft: Draft | null = null
  try {
    await demandVoice({ db: ctx.storage.read }, robot)
    const ready = await readPayload(ctx, payload)
    draft = ready
    await commit((work) => postDraft(work, robot, ready))
    return ok
  } catch (error) {
    await draft?.drop?.()
    if (error instanceof DomainError) throw error
    const refusal = refusalOf(ctx, error)
    if (refusal.code !== 93000) await noteRefusal(ctx, robot)
    return refused(ctx, refusal, from)
  }
}

/** A robot that is gone has nothing left to count on. @see ROB-6 */
async function noteRefusal(ctx: Context, { id }: RobotRow): Promise<void> {
  await write(ctx, ({ db, now }) => countOnDay(db, id, now, 'refused')).catch((error: unknown) =>
    ctx.log.error({ err: error }, 'counting a refusal of a robot failed'),
  )
}
