import type { Context } from '../../server/context.ts'
import { write } from '../../server/domain/once.ts'
import { buildPeople, type SignedIn } from './build-people.ts'
import { foundGroup } from './found-group.ts'

export interface GroupWorld {
  readonly members: number
}

/** One internal group of signed-in people; the first owns it. */
export async function buildGroup(
  ctx: Context,
  { members }: GroupWorld,
): Promise<{ readonly conversationId: string; readonly people: readonly SignedIn[] }> {
  return write(ctx, async (work) => {
    const people = await buildPeople(work.db, members, work.now)
    return { conversationId: await foundGroup(work, people), people }
  })
}
