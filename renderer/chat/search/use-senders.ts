import { useMemo } from 'react'
import { useMembers } from '../../data/members.store.ts'
import { usePeople } from '../../data/people.store.ts'
import { useRobots } from '../../data/robots.ts'
import { myId } from '../../data/session.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { Sender } from './SearchForm.tsx'
import { searchTexts } from './search.texts.ts'

const nobody: readonly string[] = []

/** Whom one may look for in a conversation: oneself first, then the others, then its robots. */
export function useSenders(conversationId: string): readonly Sender[] {
  const t = useTexts(searchTexts)
  const members = useMembers(conversationId)
  const ids = useMemo(() => members?.map(({ personId }) => personId) ?? nobody, [members])
  const people = usePeople(ids)
  const robots = useRobots(conversationId)
  return useMemo(() => {
    const me = myId()
    const others = people.filter(({ id }) => id !== me).map(({ id, name }) => ({ id, name }))
    const there = robots.phase === 'there' ? robots.robots.map(({ id, name }) => ({ id, name })) : []
    return [{ id: me, name: t('me') }, ...others, ...there]
  }, [people, robots, t])
}
