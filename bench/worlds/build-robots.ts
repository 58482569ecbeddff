import type { Context } from '../../server/context.ts'
import { type Work, write } from '../../server/domain/once.ts'
import { newRobotKey } from '../../server/domain/robots/robot-key.ts'
import { insertRobot } from '../../server/storage/stores/robots.store.ts'
import { buildPeople, type SignedIn } from './build-people.ts'
import { foundGroup } from './found-group.ts'

export interface RobotWorld {
  readonly groups: number
  /** People in each. */
  readonly members: number
  /** Robots in each. */
  readonly robots: number
}

export interface RobotGroup {
  readonly conversationId: string
  readonly people: readonly SignedIn[]
  /** Where its robots are spoken to. */
  readonly paths: readonly string[]
}

/** Groups with people of their own and robots of the first of them. */
export async function buildRobots(ctx: Context, { groups, members, robots }: RobotWorld): Promise<RobotGroup[]> {
  return write(ctx, async (work) => {
    const everyone = await buildPeople(work.db, groups * members, work.now)
    const built: RobotGroup[] = []
    for (let from = 0; from < everyone.length; from += members) {
      const people = everyone.slice(from, from + members)
      const conversationId = await foundGroup(work, people)
      const paths: string[] = []
      for (let n = 0; n < robots; n += 1) paths.push(await addRobot(ctx, work, conversationId, people))
      built.push({ conversationId, people, paths })
    }
    return built
  })
}

async function addRobot(
  { vault }: Context,
  { db, newId, now }: Work,
  conversationId: string,
  people: readonly SignedIn[],
): Promise<string> {
  const id = newId()
  const key = newRobotKey(vault, id)
  const facts = {
    name: '压测机器人',
    description: '',
    avatar: { type: 'symbol', symbol: 'build', colour: 'blue' } as const,
  }
  await insertRobot(db, {
    id,
    conversationId,
    ...facts,
    createdBy: people[0]?.personId ?? '',
    createdAt: now,
    ...key,
  })
  return `/cgi-bin/webhook/send?key=${vault.open(key.sealedKey, id)}`
}
