import { z } from 'zod'
import { Parcel } from './parcel.ts'

const Kept = z.object({ order: z.number(), parcel: Parcel })

/** The copy of the outbox that survives the loss of the database: one small entry of localStorage for each message. */
export interface Mirror {
  keep(parcel: Parcel, order: number): void
  drop(clientId: string): void
  /** In order. */
  all(): readonly Parcel[]
}

export function createMirror(database: string, storage: Storage): Mirror {
  const prefix = `qun.outbox.${database}.`
  return {
    keep(parcel, order) {
      try {
        storage.setItem(prefix + parcel.clientId, JSON.stringify({ order, parcel }))
      } catch {
        // Full: the database still has it.
      }
    },
    drop: (clientId) => storage.removeItem(prefix + clientId),
    all() {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at))
      return keys
        .filter((key) => key?.startsWith(prefix) === true)
        .map((key) => readKept(storage.getItem(key ?? '')))
        .filter((kept) => kept !== null)
        .sort((a, b) => a.order - b.order || (a.parcel.clientId < b.parcel.clientId ? -1 : 1))
        .map(({ parcel }) => parcel)
    },
  }
}

function readKept(stored: string | null): z.infer<typeof Kept> | null {
  try {
    const parsed = Kept.safeParse(JSON.parse(stored ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
