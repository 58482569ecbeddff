import type { Verdict } from '#shared/capabilities/can.ts'
import type { CapabilityReason } from '#shared/domain/error.ts'
import type { Person } from '#shared/domain/person.ts'
import { matchesName } from '../../people/matches-name.ts'

/** One line of the mention picker. */
export type MentionCandidate =
  | { readonly type: 'everyone'; readonly refused: CapabilityReason | null }
  | { readonly type: 'person'; readonly person: Person }

const shownAtMost = 50
const namesOfEveryone = ['所有人', 'all', 'everyone', 'suoyouren', 'syr', 'quanti']

/**
 * Who can be meant by what follows the `@`. Everyone comes first, where the matrix leaves it to this person; where only
 * a switch forbids it, it stands there disabled.
 * @see CAP-2
 */
export function mentionCandidates(
  typed: string,
  people: readonly Person[],
  mentionAll: Verdict,
): readonly MentionCandidate[] {
  const wanted = typed.trim().toLowerCase()
  const found = people.filter(({ name, latinName }) => matchesName(wanted, name, latinName)).slice(0, shownAtMost)
  const persons = found.map((person): MentionCandidate => ({ type: 'person', person }))
  const hidden = !mentionAll.allowed && mentionAll.draw === 'hidden'
  if (hidden || !namesOfEveryone.some((name) => name.startsWith(wanted))) return persons
  return [{ type: 'everyone', refused: mentionAll.allowed ? null : mentionAll.reason }, ...persons]
}
