import { useState } from 'react'
import type { Person } from '#shared/domain/person.ts'

interface Choosing {
  readonly chosen: ReadonlyMap<string, Person>
  readonly choose: (people: readonly Person[], wanted: boolean) => void
}

/** People that are being picked, in the order of picking. */
export function useChosen(): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Person>>(new Map())
  const choose = (people: readonly Person[], wanted: boolean) =>
    setChosen((before) => {
      const next = new Map(before)
      for (const person of people) {
        if (wanted) next.set(person.id, person)
        else next.delete(person.id)
      }
      return next
    })
  return { chosen, choose }
}
