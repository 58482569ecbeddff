import { useCallback } from 'react'
import { listCards } from '../data/card-actions.ts'
import { useCards } from '../data/cards.store.ts'
import { type Pages, usePages } from '../pages/use-pages.ts'

/** Which cards of a tool a conversation has, newest first, page by page. What each is now comes from the cards' store. */
export function useToolCards(conversationId: string, tool: string): Pages<string> {
  const ask = useCallback(
    async (before: string | null) => {
      const { cards, more } = await listCards(conversationId, tool, before)
      const items = cards.map(({ id }) => id)
      return { items, last: items.at(-1) ?? before, more }
    },
    [conversationId, tool],
  )
  const pages = usePages({ ask, keyOf })
  const takenBack = useCards((state) => state.takenBack)
  return { ...pages, items: pages.items.filter((id) => !takenBack.has(id)) }
}

const keyOf = (id: string) => id
