/** How much had been sent at a moment, milliseconds. */
interface Sample {
  readonly at: number
  readonly sent: number
}

const looksBack = 4000

/** Bytes a second over the last few seconds, so that it neither jumps nor lags; null until there is something to say. */
export class Speed {
  #samples: readonly Sample[] = []

  add(at: number, sent: number): number | null {
    this.#samples = [...this.#samples.filter((sample) => sample.at > at - looksBack), { at, sent }]
    const [first] = this.#samples
    if (first === undefined || at - first.at < 400) return null
    return Math.max(0, ((sent - first.sent) * 1000) / (at - first.at))
  }
}
