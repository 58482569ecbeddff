import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Message } from '#shared/domain/message.ts'
import type { SearchQuestion } from '#shared/protocol/requests/search.ts'
import { useCards } from '../../data/cards.store.ts'
import { searchMessages } from '../../data/search.ts'

interface Found {
  readonly messages: readonly Message[]
  readonly last: string | null
  readonly phase: 'idle' | 'loading' | 'there' | 'refused'
  readonly refusal: unknown
  readonly more: boolean
}

const idle: Found = { messages: [], last: null, phase: 'idle', refusal: null, more: false }

/** What answers to a question, page by page; null asks nothing. An answer that comes too late is dropped. @see MSG-4 */
export function useMessageSearch(question: SearchQuestion | null): Found & { readonly loadMore: () => void } {
  const [found, setFound] = useState(idle)
  const turn = useRef(0)
  /** What was taken back since it was found is not shown any more. @see MSG-2 */
  const takenBack = useCards((cards) => cards.takenBack)
  const key = JSON.stringify(question)

  const load = useCallback(
    async (known: Found) => {
      const asked: SearchQuestion | null = JSON.parse(key)
      turn.current += 1
      const own = turn.current
      if (asked === null) return setFound(idle)
      setFound({ ...known, phase: 'loading', refusal: null })
      try {
        const page = await searchMessages(asked, known.last)
        const there = new Set(known.messages.map(({ id }) => id))
        const messages = [...known.messages, ...page.messages.filter(({ id }) => !there.has(id))]
        if (own === turn.current) setFound({ ...page, messages, phase: 'there', refusal: null })
      } catch (refusal) {
        if (own === turn.current) setFound({ ...known, phase: 'refused', refusal })
      }
    },
    [key],
  )

  useEffect(() => {
    void load(idle)
    return () => {
      turn.current += 1
    }
  }, [load])

  return {
    ...found,
    messages: useMemo(() => found.messages.filter(({ id }) => !takenBack.has(id)), [found.messages, takenBack]),
    loadMore: () => {
      if (found.phase !== 'loading') void load(found)
    },
  }
}
