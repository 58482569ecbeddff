import type { Clock } from '../server/context.ts'

interface Wake {
  readonly at: number
  readonly run: () => void
}

/** A server's clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: number
  readonly #wakes = new Set<Wake>()

  /** Monday, 2 March 2026, 10:00 in China. */
  constructor(now = Date.UTC(2026, 2, 2, 2)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  wake(at: number, run: () => void): () => void {
    const wake = { at, run }
    this.#wakes.add(wake)
    if (at <= this.#now) setImmediate(() => this.#fireDue())
    return () => void this.#wakes.delete(wake)
  }

  /** Lets time pass; what is due meanwhile runs in order, at its own moment. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at)
      this.#fire(next)
    }
    this.#now = until
  }

  #fireDue(): void {
    for (let next = this.#next(this.#now); next !== undefined; next = this.#next(this.#now)) this.#fire(next)
  }

  #fire(wake: Wake): void {
    this.#wakes.delete(wake)
    wake.run()
  }

  #next(until: number): Wake | undefined {
    return [...this.#wakes].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  }
}
