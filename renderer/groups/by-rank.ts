import type { Member, MemberRank } from '#shared/domain/member.ts'

const order = { owner: 0, admin: 1, member: 2 } as const satisfies Record<MemberRank, number>

/** The owner, then admins, then everyone else, each in order of joining. */
export function byRank(members: readonly Member[]): readonly Member[] {
  return members.filter(({ present }) => present).sort((a, b) => order[a.rank] - order[b.rank])
}
