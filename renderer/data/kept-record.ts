import { z } from 'zod'

/** Something small by conversation that this machine keeps besides the cache, so that it outlives a lost one. */
export interface KeptRecord<Value> {
  read(): ReadonlyMap<string, Value>
  write(values: ReadonlyMap<string, Value>): void
}

export function keptRecord<Value>(storage: Storage, key: string, value: z.ZodType<Value>): KeptRecord<Value> {
  const Stored = z.record(z.string(), value)
  return {
    read() {
      try {
        const stored: unknown = JSON.parse(storage.getItem(key) ?? '{}')
        const parsed = Stored.safeParse(stored)
        return new Map(parsed.success ? Object.entries(parsed.data) : [])
      } catch {
        return new Map()
      }
    },
    write(values) {
      try {
        storage.setItem(key, JSON.stringify(Object.fromEntries(values)))
      } catch {
        // Full: it holds until the program ends.
      }
    },
  }
}
