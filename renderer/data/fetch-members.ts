import type { Member } from '#shared/domain/member.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { mergeMembers } from './apply/merge-members.ts'
import type { Cache } from './cache/cache.ts'
import { holdMembers, membersOf } from './members.store.ts'
import { holdPeople } from './people.store.ts'
import type { Runtime } from './runtime.ts'

export interface MembersFetcher {
  want(conversationId: string): void
  /** Told of all changes: what a list on its way may not know yet. */
  heard(changes: Changes): void
  /** The line is up: asks for lists that could not be had. */
  retry(): void
}

/** Whole lists of members: from the cache, which follows changes, else from the server. */
export function fetchMembers(ask: Runtime['ask'], cache: Cache): MembersFetcher {
  const onTheWay = new Map<string, Changes[]>()
  const missing = new Set<string>()

  async function fetch(conversationId: string): Promise<void> {
    const meanwhile: Changes[] = []
    onTheWay.set(conversationId, meanwhile)
    const cached = await cache.members(conversationId)
    const answer = cached === null ? await ask('members:list', { conversationId }).catch(() => null) : null
    onTheWay.delete(conversationId)
    if (answer === null && cached === null) return void missing.add(conversationId)
    // It began anew while the list was on its way: the list may be from before.
    if (meanwhile.some(({ prevRev }) => prevRev === null)) return fetch(conversationId)
    missing.delete(conversationId)
    const rev = answer?.rev ?? 0
    const list = cached ?? answer?.members ?? []
    const members = meanwhile
      .filter((one) => one.rev > rev)
      .reduce<readonly Member[]>((held, one) => mergeMembers(held, one.members ?? []), list)
    if (answer !== null) {
      holdPeople(answer.people)
      cache.write({ type: 'people', people: answer.people })
      cache.write({ type: 'members', conversationId, members })
    }
    holdMembers(conversationId, members)
  }

  function want(conversationId: string): void {
    if (!onTheWay.has(conversationId) && membersOf(conversationId) === undefined) void fetch(conversationId)
  }

  return {
    want,
    heard: (changes) => void onTheWay.get(changes.conversationId)?.push(changes),
    retry() {
      for (const conversationId of missing) want(conversationId)
    },
  }
}
