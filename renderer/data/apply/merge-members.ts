import type { Member } from '#shared/domain/member.ts'

/** The list with changed rows in place and new ones at the end; who is no longer present drops out. */
export function mergeMembers(held: readonly Member[], changed: readonly Member[]): readonly Member[] {
  if (changed.length === 0) return held
  const byPerson = new Map(held.map((member) => [member.personId, member]))
  for (const member of changed) {
    if (!member.present) byPerson.delete(member.personId)
    else byPerson.set(member.personId, member)
  }
  return [...byPerson.values()].sort((a, b) => a.joinedAt - b.joinedAt)
}
