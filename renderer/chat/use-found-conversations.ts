import { useDeferredValue, useMemo } from 'react'
import { useConversations } from '../data/conversations.store.ts'
import { isHidden, useHidden } from '../data/hidden.store.ts'
import { usePeopleStore } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { matchesName } from '../people/matches-name.ts'
import { conversationTitle, otherIn } from './conversation-title.ts'

/** Ids of the conversations whose title answers to what was typed, newest first; all on the list for an empty search. @see MSG-4 */
export function useFoundConversations(typed: string): readonly string[] {
  const order = useConversations((state) => state.order)
  const rows = useConversations((state) => state.rows)
  const hidden = useHidden(({ seqs }) => seqs)
  const people = usePeopleStore((state) => state.people)
  const wanted = useDeferredValue(typed.trim())
  return useMemo(() => {
    if (wanted === '') {
      if (hidden.size === 0) return order
      return order.filter((id) => {
        const row = rows.get(id)
        return row !== undefined && !isHidden(row, hidden)
      })
    }
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
  }, [wanted, order, rows, hidden, people])
}
