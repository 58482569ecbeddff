/** From when to when. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

/** The same time in as few spans as there can be, in order; what touches is one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = merged.at(-1)
    if (last === undefined || span.startsAt > last.endsAt) merged.push(span)
    else if (span.endsAt > last.endsAt) merged[merged.length - 1] = { startsAt: last.startsAt, endsAt: span.endsAt }
  }
  return merged
}

/** What is left of merged spans outside others, which are merged too. */
export function withoutSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, other) =>
      left.flatMap(({ startsAt, endsAt }) =>
        [
          { startsAt, endsAt: Math.min(endsAt, other.startsAt) },
          { startsAt: Math.max(startsAt, other.endsAt), endsAt },
        ].filter((span) => span.startsAt < span.endsAt),
      ),
    [...spans],
  )
}
