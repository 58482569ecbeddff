import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#shared/protocol/reply.ts'
import { listCards } from '../data/card-actions.ts'
import { useCards } from '../data/cards.store.ts'
import { refusalOf } from './use-card-deeds.ts'

interface Listed {
  readonly ids: readonly string[]
  readonly phase: 'loading' | 'there' | 'refused'
  readonly refusal: Refusal | null
  readonly more: boolean
}

/** Which cards of a tool a conversation has, newest first, page by page. What each is now comes from the cards' store. */
export function useToolCards(conversationId: string, tool: string): Listed & { readonly loadMore: () => void } {
  const [listed, setListed] = useState<Listed>({ ids: [], phase: 'loading', refusal: null, more: false })
  const current = useRef(0)

  const load = useCallback(
    async (known: readonly string[]) => {
      current.current += 1
      const turn = current.current
      setListed((before) => ({ ...before, ids: known, phase: 'loading', refusal: null }))
      try {
        const { cards, more } = await listCards(conversationId, tool, known.at(-1) ?? null)
        if (turn !== current.current) return
        setListed({ ids: [...known, ...cards.map(({ id }) => id)], phase: 'there', refusal: null, more })
      } catch (error) {
        if (turn === current.current)
          setListed((before) => ({ ...before, phase: 'refused', refusal: refusalOf(error) }))
      }
    },
    [conversationId, tool],
  )

  useEffect(() => {
    void load([])
    return () => {
      current.current += 1
    }
  }, [load])

  const takenBack = useCards((state) => state.takenBack)
  const ids = listed.ids.filter((id) => !takenBack.has(id))
  return { ...listed, ids, loadMore: () => void load(listed.ids) }
}
