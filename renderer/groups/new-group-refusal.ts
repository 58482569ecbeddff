import { limits } from '#shared/domain/limits.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { groupKind } from './group-kind.ts'

/** What the enterprise set about how large groups may be. */
interface GroupSizes {
  readonly externalLimit: number
  readonly groupCap: number
}

type Somebody = Pick<Person, 'enterpriseId'>

/** Why the group would be too large, said before it is asked for; null where it is not. The server decides again. @see GRP-1 */
export function newGroupRefusal(
  me: Somebody,
  others: readonly Somebody[],
  { externalLimit, groupCap }: GroupSizes,
): Pick<Refusal, 'reason' | 'details'> | null {
  const kind = groupKind(me, others)
  const most = { internal: groupCap, external: externalLimit, wechat: limits.wechat.members }[kind]
  const size = others.length + 1
  if (size > most) return { reason: 'group.full', details: { most } }
  const start = limits[kind].atCreationWithWeChat
  const withWeChat = [me, ...others].some(({ enterpriseId }) => enterpriseId === null)
  return withWeChat && start !== null && size > start
    ? { reason: 'group.tooManyAtCreation', details: { most: start } }
    : null
}
