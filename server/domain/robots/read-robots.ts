import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { robotsIn } from '../../storage/stores/robots.store.ts'
import { placeOf } from '../authorize.ts'
import { robotAt } from './robot-at.ts'

/** @see ROB-7 */
export async function listRobots(
  ctx: Context,
  who: Who,
  { conversationId }: RequestInput<'robot:list'>,
): Promise<RequestOutput<'robot:list'>> {
  const db = ctx.storage.read
  await placeOf(db, who, conversationId, ctx.clock.now())
  const robots = await robotsIn(db, conversationId)
  return { robots, people: await findPeople(db, new Set(robots.map(({ createdBy }) => createdBy))) }
}

/** @see ROB-2 */
export async function robotAddress(
  ctx: Context,
  who: Who,
  { conversationId, robotId }: RequestInput<'robot:address'>,
): Promise<RequestOutput<'robot:address'>> {
  const db = ctx.storage.read
  const place = await placeOf(db, who, conversationId, ctx.clock.now())
  const { sealedKey } = await robotAt(db, place, robotId, 'creator')
  return { path: `/cgi-bin/webhook/send?key=${ctx.vault.open(sealedKey, robotId)}` }
}
