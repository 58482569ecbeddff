import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { CardView } from '#shared/features/feature.ts'
import type { Tool } from '#shared/features/index.ts'
import { isAnswered } from '#shared/features/is-answered.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { cardEntries } from '../data/card-actions.ts'
import type { Answers } from './face.ts'
import type { EntryOf } from './index.ts'
import { readEntry } from './read-card.ts'
import { refusalOf } from './use-card-deeds.ts'

/** In a rush of answers the lists follow at most this often. */
const pauseMs = 1000

/** Who answered what and who has not; asked again as the card changes. What is shown stays until the next is there. */
export function useAnswers<T extends Tool>(
  tool: T,
  card: CardView,
  slot: string | null,
): { readonly answers: Answers<EntryOf<T>>; readonly retry: () => void } {
  const [answers, setAnswers] = useState<Answers<EntryOf<T>>>({ phase: 'loading' })
  const [asked, setAsked] = useState(0)
  const [revision] = useDebouncedValue(card.revision, pauseMs, { leading: true })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, or asking again, is what loads again.
  useEffect(() => {
    let stale = false
    if (!isAnswered(tool)) return setAnswers({ phase: 'there', entries: [], nameless: [], missing: [] })
    cardEntries(card.id, slot).then(
      (told) => stale || setAnswers(answersOf(tool, told)),
      (error: unknown) => stale || setAnswers({ phase: 'refused', refusal: refusalOf(error) }),
    )
    return () => {
      stale = true
    }
  }, [tool, card.id, slot, revision, asked])

  const retry = useCallback(() => {
    setAnswers({ phase: 'loading' })
    setAsked((times) => times + 1)
  }, [])
  return { answers, retry }
}

function answersOf<T extends Tool>(tool: T, told: RequestOutput<'card:entries'>): Answers<EntryOf<T>> {
  const people = new Map(told.people.map((person) => [person.id, person]))
  const entries = told.entries.flatMap(({ personId, slot, entry: unparsed }) => {
    const person = people.get(personId)
    const entry = readEntry(tool, unparsed)
    return person && entry !== null ? [{ person, slot, entry }] : []
  })
  const missing = told.missing.map((id) => people.get(id)).filter((person) => person !== undefined)
  const nameless = told.nameless.flatMap((unparsed) => readEntry(tool, unparsed) ?? [])
  return { phase: 'there', entries, nameless, missing }
}
