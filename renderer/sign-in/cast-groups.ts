import type { Cast } from '#shared/protocol/http.ts'
import { matchesName } from '../people/matches-name.ts'

export type CastMember = Cast['cast'][number]

/** The people of one enterprise, or (without a name) the WeChat users. */
export interface CastGroup {
  readonly key: string
  readonly enterpriseName: string | null
  readonly members: readonly CastMember[]
}

/** Those who answer to what was typed, by enterprise in the order of the cast; WeChat users come last. */
export function castGroups(cast: readonly CastMember[], typed: string): readonly CastGroup[] {
  const groups = new Map<string, CastMember[]>()
  for (const member of cast) {
    if (!answersTo(member, typed)) continue
    const key = member.person.enterpriseId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  return [...groups]
    .map(([key, members]) => ({ key, members, enterpriseName: members[0]?.person.enterpriseName ?? null }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === ''))
}

function answersTo({ person, department }: CastMember, typed: string): boolean {
  return [person.name, department, person.title, person.enterpriseName].some(
    (words) => words !== null && matchesName(typed, words, words === person.name ? person.latinName : null),
  )
}
