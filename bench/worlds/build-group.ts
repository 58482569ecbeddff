import type { Context } from '../../server/context.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { write } from '../../server/domain/once.ts'
import { buildPeople, type SignedIn } from './build-people.ts'

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
    const conversationId = await foundConversation(work, {
      kind: 'internal',
      enterpriseId: 'bench',
      departmentId: null,
      directKey: null,
      name: '压测群',
      ownerId: people[0]?.personId ?? null,
      memberIds: people.map(({ personId }) => personId),
    })
    return { conversationId, people }
  })
}
