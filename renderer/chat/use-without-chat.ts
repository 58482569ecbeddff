import { useMemo } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useConversations } from '../data/conversations.store.ts'
import { myId } from '../data/session.store.ts'
import { otherIn } from './conversation-title.ts'

/** Those whose direct chat is not among the conversations that stand there already: nobody is found twice. */
export function useWithoutChat(people: readonly Person[], conversations: readonly string[]): readonly Person[] {
  const rows = useConversations((state) => state.rows)
  return useMemo(() => {
    const me = myId()
    const shown = new Set(
      conversations.map((id) => {
        const conversation = rows.get(id)?.conversation
        return conversation ? otherIn(conversation, me) : null
      }),
    )
    return people.filter(({ id }) => !shown.has(id))
  }, [people, conversations, rows])
}
