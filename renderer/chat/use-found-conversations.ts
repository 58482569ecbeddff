import { useDeferredValue, useMemo } from 'react'
import { useConversations } from '../data/conversations.store.ts'
import { usePeopleStore } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { matchesName } from '../people/matches-name.ts'
import { conversationTitle, otherIn } from './conversation-title.ts'

/** Ids of the conversations whose title answers to what was typed, newest first; all of them for an empty search. @see MSG-4 */
export function useFoundConversations(typed: string): readonly string[] {
  const order = useConversations((state) => state.order)
  const rows = useConversations((state) => state.rows)
  const people = usePeopleStore((state) => state.people)
  const wanted = useDeferredValue(typed.trim())
  return useMemo(() => {
    if (wanted === '') return order
    const me = myId()
    return order.filter((id) => {
      const conversation = rows.get(id)?.conversation
      if (!conversation) return false
      const other = otherIn(conversation, me)
      const latin = other === null ? null : (people.get(other)?.latinName ?? null)
      return matchesName(
        wanted,
        conversationTitle(conversation, me, (one) => people.get(one)),
        latin,
      )
    })
  }, [wanted, order, rows, people])
}
