import { useMemo } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useMembers } from '../data/members.store.ts'
import { usePeople } from '../data/people.store.ts'
import { useSession } from '../data/session.store.ts'

export interface GroupPeople {
  /** Everyone in the group, in order of joining; empty until the list has come. */
  readonly members: readonly Person[]
  readonly me: Person | null
}

/** Whom a composer or a detail can choose among. */
export function useGroupPeople(conversationId: string): GroupPeople {
  const list = useMembers(conversationId)
  const ids = useMemo(() => (list ?? []).map(({ personId }) => personId), [list])
  const members = usePeople(ids)
  const me = useSession((session) => session.me)
  return { members, me }
}
