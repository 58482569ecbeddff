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
  const left: Span[] = []
  let place = 0
  for (const span of spans) {
    let { startsAt } = span
    while ((others[place]?.endsAt ?? Number.POSITIVE_INFINITY) <= startsAt) place += 1
    for (let at = place; ; at += 1) {
      const other = others[at]
      if (other === undefined || other.startsAt >= span.endsAt) break
      if (startsAt < other.startsAt) left.push({ startsAt, endsAt: other.startsAt })
      startsAt = other.endsAt
    }
    if (startsAt < span.endsAt) left.push({ startsAt, endsAt: span.endsAt })
  }
  return left
}
