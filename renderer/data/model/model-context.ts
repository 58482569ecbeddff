import type { ClientContext } from '../context.ts'

/** A clock that only moves when told, ids that count, chance from a seed: the same seed gives the same run. */
export interface ModelContext extends ClientContext {
  /** Runs the timer that is due next; false when there is none. */
  tick(): boolean
  /** A whole number below `below`. */
  pick(below: number): number
}

export function modelContext(seed: number): ModelContext {
  let now = 1_700_000_000_000
  let ids = 0
  let state = (seed >>> 0) + 1
  let timers: { readonly at: number; readonly run: () => void }[] = []

  function random(): number {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  return {
    now: () => now,
    newId() {
      ids += 1
      return `01900000-0000-7000-8000-${String(seed >>> 0)
        .slice(-6)
        .padStart(6, '0')}${String(ids).padStart(6, '0')}`
    },
    random,
    pick: (below) => Math.floor(random() * below),
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers = [...timers, timer].sort((a, b) => a.at - b.at)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    tick() {
      const [next, ...rest] = timers
      if (next === undefined) return false
      timers = rest
      now = Math.max(now, next.at)
      next.run()
      return true
    },
  }
}
