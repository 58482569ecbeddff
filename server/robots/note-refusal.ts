import type { Context } from '../context.ts'
import { write } from '../domain/once.ts'
import { countOnDay } from '../storage/stores/robot-posts.store.ts'
import { findRobot, type RobotRow } from '../storage/stores/robots.store.ts'
import type { RobotRefusal } from './robot-refusal.ts'

/** Counts on its day why a robot was refused; nothing for one that is gone, or goes by another key. @see ROB-6 */
export async function noteRefusal(ctx: Context, { id, keyHash }: RobotRow, { code }: RobotRefusal): Promise<void> {
  const noting = write(ctx, async ({ db, now }) => {
    const robot = await findRobot(db, id)
    if (robot?.keyHash === keyHash) await countOnDay(db, id, now, code)
  })
  await noting.catch((error: unknown) => ctx.log.error({ err: error }, 'counting a refusal of a robot failed'))
}
