/** From when to when. */
export interface Time {
  readonly startsAt: number
  readonly endsAt: number
}

/** What nobody has answered yet. */
export const emptyTally = { yes: 0, maybe: 0, no: 0 } as const

/** Names a time by what it is. */
export function keyOf({ startsAt, endsAt }: Time): string {
  return `${startsAt}-${endsAt}`
}
