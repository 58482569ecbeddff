import { useEffect, useMemo, useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { outOfSight, searchDirectory } from '../data/directory.ts'
import { usePeopleStore } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { matchesName } from '../people/matches-name.ts'

const enough = 50
const pause = 150

/**
 * People whose name answers to what was typed: those this client knows at once (by pinyin and initials too), those only
 * the server knows a moment later; then also without those who are out of sight by now. Nobody for an empty search.
 * @see MSG-4, ADM-5
 */
export function useFoundPeople(typed: string): readonly Person[] {
  const wanted = typed.trim()
  const people = usePeopleStore((state) => state.people)
  const { found, gone } = useServerAnswer(wanted)
  return useMemo(() => {
    const all = new Map(knownAs(wanted, people).map((person) => [person.id, person]))
    for (const id of gone) all.delete(id)
    for (const person of found) if (person.id !== myId()) all.set(person.id, person)
    return [...all.values()].slice(0, enough)
  }, [wanted, people, found, gone])
}

/** Of all the people this client ever heard of. */
function knownAs(wanted: string, people: ReadonlyMap<string, Person>): readonly Person[] {
  if (wanted === '') return []
  const known: Person[] = []
  for (const person of people.values()) {
    if (known.length >= enough) break
    if (person.id !== myId() && matchesName(wanted, person.name, person.latinName)) known.push(person)
  }
  return known
}

interface Answer {
  readonly found: readonly Person[]
  /** Known here, but not to be known of any more. */
  readonly gone: ReadonlySet<string>
}

const nothing: Answer = { found: [], gone: new Set() }

function useServerAnswer(wanted: string): Answer {
  const [answer, setAnswer] = useState(nothing)
  useEffect(() => {
    setAnswer(nothing)
    if (wanted === '') return
    let current = true
    const timer = setTimeout(() => {
      const known = knownAs(wanted, usePeopleStore.getState().people).map(({ id }) => id)
      Promise.all([searchDirectory(wanted.slice(0, 50)), outOfSight(known)])
        .then(([found, gone]) => current && setAnswer({ found, gone }))
        // Offline the people this client knows are all there is.
        .catch(() => undefined)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted])
  return answer
}
