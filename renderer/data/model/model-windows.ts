import type { ParcelStore } from '../cache/cache.ts'
import type { Channel, Word } from '../outbox/channel.ts'
import type { Parcel } from '../outbox/parcel.ts'
import type { Lock } from '../outbox/web-lock.ts'

interface Wish {
  readonly window: number
  readonly signal: AbortSignal
  readonly run: () => Promise<void>
  readonly done: () => void
}

/** What the windows of one person share: a database, a lock, a channel. A window can die at any moment. */
export class ModelWindows {
  readonly dead = new Set<number>()
  readonly rows = new Map<string, { parcel: Parcel; order: number }>()
  #order = 0
  #holder: number | null = null
  #wishes: Wish[] = []
  readonly #listeners: { readonly window: number; readonly hear: (word: Word) => void }[] = []

  store(window: number): ParcelStore {
    const alive = async (): Promise<void> => {
      await Promise.resolve()
      // What a dead window wanted to write was never written.
      if (this.dead.has(window)) await new Promise(() => undefined)
    }
    return {
      all: async () => {
        await alive()
        return [...this.rows.values()].sort((a, b) => a.order - b.order)
      },
      add: async (parcel) => {
        await alive()
        this.#order += 1
        this.rows.set(parcel.clientId, { parcel, order: this.#order })
        return this.#order
      },
      update: async (parcel) => {
        await alive()
        const row = this.rows.get(parcel.clientId)
        if (row !== undefined) this.rows.set(parcel.clientId, { ...row, parcel })
      },
      remove: async (clientId) => {
        await alive()
        this.rows.delete(clientId)
      },
    }
  }

  channel(window: number): Channel {
    return {
      say: (word) => {
        if (this.dead.has(window)) return
        for (const { window: other, hear } of this.#listeners) {
          if (other === window) continue
          queueMicrotask(() => {
            if (!this.dead.has(other)) hear(structuredClone(word))
          })
        }
      },
      listen: (hear) => void this.#listeners.push({ window, hear }),
      close: () => undefined,
    }
  }

  lock(window: number): Lock {
    return {
      hold: (signal, run) =>
        new Promise<void>((done) => {
          this.#wishes.push({ window, signal, run, done })
          this.#grant()
        }),
    }
  }

  kill(window: number): void {
    this.dead.add(window)
    if (this.#holder === window) this.#holder = null
    this.#grant()
  }

  #grant(): void {
    if (this.#holder !== null) return
    const next = this.#wishes.shift()
    if (next === undefined) return
    if (next.signal.aborted || this.dead.has(next.window)) {
      next.done()
      this.#grant()
      return
    }
    this.#holder = next.window
    void next.run().then(() => {
      next.done()
      if (this.dead.has(next.window)) return
      this.#holder = null
      this.#grant()
    })
  }
}
