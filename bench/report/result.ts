/** One line of the report: the product beside its baseline, measured in the same run. */
export interface Result {
  readonly bench: string
  readonly case: string
  readonly unit: string
  readonly ours: number
  /** Null where the bar is a plain number. */
  readonly baseline: number | null
  /** What is compared with the bar: ours ÷ baseline, or ours itself. */
  readonly value: number
  readonly bar: { readonly is: 'at least' | 'at most'; readonly value: number } | null
  /** How far the rounds lay apart, and whatever else helps to read the line. */
  readonly note: string
}

/** Whether the bar holds; a line without one only informs. */
export function holds({ value, bar }: Result): boolean | null {
  if (bar === null) return null
  return bar.is === 'at least' ? value >= bar.value : value <= bar.value
}
