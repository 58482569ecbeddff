import { create } from 'zustand'

/** `rebuilding`: the cache was lost and is being filled from the server. `outdated`: this program is too old (or too new) for the server. */
export type ConnectionState = 'connecting' | 'online' | 'offline' | 'outdated' | 'rebuilding'

/** What a person should be told once: the cache was rebuilt, or there is none (full or forbidden) and only memory is used. */
export type CacheNotice = 'cacheRebuilt' | 'cacheOff'

interface Connection {
  readonly state: ConnectionState
  readonly cacheNotice: CacheNotice | null
  /** The server's clock minus ours, in milliseconds, as of the last sync. */
  readonly clockAhead: number
}

/** How things stand with the server. */
export const useConnection = create<Connection>()(() => ({ state: 'connecting', cacheNotice: null, clockAhead: 0 }))

export function dismissCacheNotice(): void {
  useConnection.setState({ cacheNotice: null })
}
