import type { Someone } from './membership-of.ts'

/**
 * Who owns a department group: one of the department's leaders who is in the group; with none, a random member of the
 * department; with none of those, anyone in the group; nobody when it is empty.
 * @see DEP-3, DEP-10
 */
export function pickOwner(
  people: readonly Someone[],
  members: ReadonlySet<string>,
  random: () => number,
): string | null {
  const there = people.filter(({ personId }) => members.has(personId))
  const leaders = there.filter(({ leads }) => leads)
  const pools = [leaders.map(({ personId }) => personId), there.map(({ personId }) => personId), [...members]]
  const pool = pools.find(({ length }) => length > 0) ?? []
  return pool[Math.floor(random() * pool.length)] ?? null
}
