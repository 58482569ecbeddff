import type { Cache } from './cache/cache.ts'
import type { ClientContext } from './context.ts'
import { holdPeople } from './people.store.ts'
import type { Runtime } from './runtime.ts'

export interface PeopleFetcher {
  want(ids: readonly string[]): void
  /** The line is up: asks for who is still missing. */
  retry(): void
}

const pause = 20
const atOnce = 500

/** Gathers wishes for a moment, shows what the cache knows, then asks the server once for each person and session. */
export function fetchPeople(runtime: Pick<Runtime, 'ask' | 'online'>, cache: Cache, ctx: ClientContext): PeopleFetcher {
  const wanted = new Set<string>()
  const asked = new Set<string>()
  let timer: (() => void) | null = null

  function want(ids: readonly string[]): void {
    for (const id of ids) if (!asked.has(id)) wanted.add(id)
    if (wanted.size > 0 && timer === null) timer = ctx.after(pause, () => void fetch())
  }

  async function fetch(): Promise<void> {
    timer = null
    const ids = [...wanted].slice(0, atOnce)
    holdPeople(await cache.people(ids))
    if (!runtime.online()) return
    for (const id of ids) {
      wanted.delete(id)
      asked.add(id)
    }
    const answer = await runtime.ask('people:get', { ids }).catch(() => null)
    if (answer === null) {
      for (const id of ids) asked.delete(id)
      return
    }
    holdPeople(answer.people)
    cache.write({ type: 'people', people: answer.people })
    want([...wanted])
  }

  return { want, retry: () => want([...wanted]) }
}
