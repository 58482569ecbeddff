import type { Person } from '#shared/domain/person.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask } from './ask.ts'
import { holdPeople } from './people.store.ts'

/** A department of one's enterprise with what is below it; null is the root. */
export async function browseDirectory(departmentId: string | null): Promise<RequestOutput<'directory:browse'>> {
  const answer = await ask('directory:browse', { departmentId })
  holdPeople(answer.people)
  return answer
}

export async function searchDirectory(text: string): Promise<readonly Person[]> {
  const { people } = await ask('directory:search', { text })
  holdPeople(people)
  return people
}

/** Of these people, whom one may not know of any more: what a client remembers outlives what it may see. @see ADM-5 */
export async function outOfSight(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { people } = await ask('people:get', { ids: [...ids] })
  const seen = new Set(people.map(({ id }) => id))
  return new Set(ids.filter((id) => !seen.has(id)))
}
