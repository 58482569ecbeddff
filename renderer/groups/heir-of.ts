import type { Conversation } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import { isOutsider, type Person } from '#shared/domain/person.ts'

/** Who may own the group instead of me, in order of joining: in a group of an enterprise only its staff. */
export function possibleOwners(
  members: readonly Member[],
  { enterpriseId }: Pick<Conversation, 'enterpriseId'>,
  me: string,
  personOf: (id: string) => Pick<Person, 'enterpriseId'> | undefined,
): readonly string[] {
  return members
    .filter(({ personId, present }) => present && personId !== me)
    .map(({ personId }) => personId)
    .filter((personId) => {
      const person = personOf(personId)
      return enterpriseId === null || (person !== undefined && !isOutsider(person, { enterpriseId }))
    })
}

/** Who inherits when the owner leaves; null: nobody can, and the group is ownerless. @see GRP-4 */
export function heirOf(possible: readonly string[]): string | null {
  return possible[0] ?? null
}
