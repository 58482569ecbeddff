import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Person } from '#shared/domain/person.ts'
import { running } from './runtime.ts'

interface PeopleState {
  readonly people: ReadonlyMap<string, Person>
}

export const usePeopleStore = create<PeopleState>()(() => ({ people: new Map() }))

/** Someone by id; unknown ones are fetched, many at a time, and appear when they arrive. */
export function usePerson(personId: string | null): Person | undefined {
  const person = usePeopleStore((state) => (personId === null ? undefined : state.people.get(personId)))
  useEffect(() => {
    if (person === undefined && personId !== null) running()?.people.want([personId])
  }, [person, personId])
  return person
}

/** Those of `ids` that are known, in the given order. */
export function usePeople(ids: readonly string[]): readonly Person[] {
  const key = ids.join(' ')
  const wanted = useMemo(() => (key === '' ? [] : key.split(' ')), [key])
  const found = usePeopleStore(
    useShallow((state) => wanted.map((id) => state.people.get(id)).filter((person) => person !== undefined)),
  )
  useEffect(() => {
    const { people } = usePeopleStore.getState()
    const unknown = wanted.filter((id) => !people.has(id))
    if (unknown.length > 0) running()?.people.want(unknown)
  }, [wanted])
  return found
}

export function personOf(personId: string): Person | undefined {
  return usePeopleStore.getState().people.get(personId)
}

/** Only the data layer writes. Nothing happens when all of it is known already. */
export function holdPeople(people: readonly Person[]): void {
  const { people: held } = usePeopleStore.getState()
  const news = people.filter((person) => !samePerson(held.get(person.id), person))
  if (news.length === 0) return
  const next = new Map(held)
  for (const person of news) next.set(person.id, person)
  usePeopleStore.setState({ people: next })
}

function samePerson(a: Person | undefined, b: Person): boolean {
  return (
    a !== undefined &&
    a.name === b.name &&
    a.latinName === b.latinName &&
    a.title === b.title &&
    a.enterpriseId === b.enterpriseId &&
    a.enterpriseName === b.enterpriseName
  )
}
