/** How many at once, and how many a second over time. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** Lets a burst through and then a steady rate; time is passed in, in milliseconds. */
export class TokenBucket {
  readonly #allowance: Allowance
  #tokens: number
  #filledAt: number

  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance
    this.#tokens = allowance.burst
    this.#filledAt = now
  }

  /** Takes one; false when there is none. */
  take(now: number): boolean {
    if (this.isEmpty(now)) return false
    this.#tokens -= 1
    return true
  }

  isEmpty(now: number): boolean {
    const { burst, perSecond } = this.#allowance
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond)
    this.#filledAt = now
    return this.#tokens < 1
  }
}
