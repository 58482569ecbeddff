import { useMemo } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useMembers } from '../data/members.store.ts'
import { usePeople } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { possibleOwners } from './heir-of.ts'

/** Who may own the group instead of me, in order of joining. */
export function usePossibleOwners(conversation: Conversation): readonly string[] {
  const members = useMembers(conversation.id)
  const ids = useMemo(() => members?.map(({ personId }) => personId) ?? [], [members])
  const people = usePeople(ids)
  return useMemo(() => {
    const byId = new Map(people.map((person) => [person.id, person]))
    return possibleOwners(members ?? [], conversation, myId(), (id) => byId.get(id))
  }, [members, people, conversation])
}
