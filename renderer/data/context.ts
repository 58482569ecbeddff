import { v7 } from 'uuid'

/**
 * The edge to clock, ids, chance and timers: everything else in this folder takes them from here, so that tests replay.
 * `after` runs something once, `ms` later, and answers how to call it off.
 */
export interface ClientContext {
  now(): number
  newId(): string
  random(): number
  after(ms: number, run: () => void): () => void
}

/** The real clock, UUIDv7, real chance. */
export const context: ClientContext = {
  now: () => Date.now(),
  newId: () => v7(),
  random: () => Math.random(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
