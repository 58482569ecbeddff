import type { Conversation } from '#shared/domain/conversation.ts'
import { usePeople } from '../data/people.store.ts'
import { useSession } from '../data/session.store.ts'
import { conversationTitle, titlePeople } from './conversation-title.ts'

/** What a conversation is called on this screen; grows as names arrive. */
export function useTitle(conversation: Conversation | undefined): string {
  const me = useSession((session) => session.me?.id ?? '')
  const people = usePeople(conversation ? titlePeople(conversation, me) : [])
  if (!conversation) return ''
  return conversationTitle(conversation, me, (id) => people.find((person) => person.id === id))
}
