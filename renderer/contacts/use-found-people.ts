import { useEffect, useMemo, useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { searchDirectory } from '../data/directory.ts'
import { usePeopleStore } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { matchesName } from '../people/matches-name.ts'

const enough = 50
const pause = 150

/**
 * People whose name answers to what was typed: those this client knows at once (by pinyin and initials too), those only
 * the server knows a moment later. Nobody for an empty search. @see MSG-4
 */
export function useFoundPeople(typed: string): readonly Person[] {
  const wanted = typed.trim()
  const people = usePeopleStore((state) => state.people)
  const fromServer = useServerAnswer(wanted)
  return useMemo(() => {
    if (wanted === '') return []
    const found = new Map<string, Person>()
    const me = myId()
    for (const person of people.values()) {
      if (found.size >= enough) break
      if (person.id !== me && matchesName(wanted, person.name, person.latinName)) found.set(person.id, person)
    }
    for (const person of fromServer) if (person.id !== me) found.set(person.id, person)
    return [...found.values()].slice(0, enough)
  }, [wanted, people, fromServer])
}

const nobody: readonly Person[] = []

function useServerAnswer(wanted: string): readonly Person[] {
  const [answer, setAnswer] = useState(nobody)
  useEffect(() => {
    setAnswer(nobody)
    if (wanted === '') return
    let current = true
    const timer = setTimeout(() => {
      searchDirectory(wanted.slice(0, 50))
        .then((people) => current && setAnswer(people))
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
