/** From when to when, while it is written: either end may be missing, or before the other. */
export interface WrittenSpan {
  readonly startsAt: number | null
  readonly endsAt: number | null
}

const minute = 60_000
const half = 30 * minute

/** An hour from the next half hour that is not too near. */
export function nextHour(now: number): { readonly startsAt: number; readonly endsAt: number } {
  const startsAt = Math.ceil((now + 10 * minute) / half) * half
  return { startsAt, endsAt: startsAt + 2 * half }
}

/** Another start moves the end along, so that the length stays. */
export function startMoved({ startsAt, endsAt }: WrittenSpan, next: number | null): WrittenSpan {
  if (next === null || startsAt === null || endsAt === null || endsAt <= startsAt) return { startsAt: next, endsAt }
  return { startsAt: next, endsAt: next + (endsAt - startsAt) }
}
