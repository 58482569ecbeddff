import type { Person } from '#shared/domain/person.ts'

/** What a new group will be. @see GRP-1, W-3 */
export type NewGroupKind = 'internal' | 'external' | 'wechat'

/** Staff of one enterprise only: internal; any outsider: external; made by a WeChat user: a WeChat group. @see GRP-1 */
export function groupKind(
  me: Pick<Person, 'enterpriseId'>,
  others: readonly Pick<Person, 'enterpriseId'>[],
): NewGroupKind {
  if (me.enterpriseId === null) return 'wechat'
  return others.every(({ enterpriseId }) => enterpriseId === me.enterpriseId) ? 'internal' : 'external'
}
