import { useEffect } from 'react'
import { create } from 'zustand'
import type { Member } from '#shared/domain/member.ts'
import { running } from './runtime.ts'

interface MembersState {
  readonly lists: ReadonlyMap<string, readonly Member[]>
}

export const useMembersStore = create<MembersState>()(() => ({ lists: new Map() }))

/** Everyone present, in order of joining; undefined until the list has come. Follows changes. */
export function useMembers(conversationId: string): readonly Member[] | undefined {
  const list = useMembersStore((state) => state.lists.get(conversationId))
  useEffect(() => {
    if (list === undefined) running()?.members.want(conversationId)
  }, [list, conversationId])
  return list
}

export function membersOf(conversationId: string): readonly Member[] | undefined {
  return useMembersStore.getState().lists.get(conversationId)
}

/** Only the data layer writes; null forgets the list. */
export function holdMembers(conversationId: string, members: readonly Member[] | null): void {
  const { lists } = useMembersStore.getState()
  if ((lists.get(conversationId) ?? null) === members) return
  const next = new Map(lists)
  if (members === null) next.delete(conversationId)
  else next.set(conversationId, members)
  useMembersStore.setState({ lists: next })
}
