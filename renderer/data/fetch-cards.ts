import { isWhole } from './apply/merge-card.ts'
import type { Cache } from './cache/cache.ts'
import { cardOf, holdCards, notTakenBack } from './cards.store.ts'
import type { Runtime } from './runtime.ts'

export interface CardsFetcher {
  want(cardId: string): void
  /** The line is up: asks for what could not be had. */
  retry(): void
}

/** Single cards that no page brought: from the cache, else from the server. */
export function fetchCards(ask: Runtime['ask'], cache: Cache): CardsFetcher {
  const onTheWay = new Set<string>()
  const missing = new Set<string>()

  async function fetch(cardId: string): Promise<void> {
    onTheWay.add(cardId)
    const [cached] = await cache.cards([cardId])
    const kept = cached !== undefined && isWhole(cached.view) ? cached.view : undefined
    const view = kept ?? (await ask('card:get', { cardId }).catch(() => null))?.card
    onTheWay.delete(cardId)
    if (view === undefined) return void missing.add(cardId)
    missing.delete(cardId)
    holdCards([view])
    if (kept === undefined) cache.write({ type: 'cards', cards: notTakenBack([view]) })
  }

  function want(cardId: string): void {
    if (!onTheWay.has(cardId) && cardOf(cardId) === undefined) void fetch(cardId)
  }

  return {
    want,
    retry() {
      for (const cardId of missing) want(cardId)
    },
  }
}
