import type { Message } from '#shared/domain/message.ts'

/** From where to where messages are held; there is no hole in between. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** What to do with incoming messages: `keep` says whether the held ones stay, `put` are those that belong to the stretch. */
export interface StretchPlan {
  readonly keep: boolean
  readonly put: readonly Message[]
  readonly span: Span | null
}

/**
 * Held messages always reach, without a hole, up to the latest of the conversation (`latest`).
 * Incoming ones join as far as that stays true; what lies beyond a hole is left out, or forgotten if it was held.
 */
export function planStretch(held: Span | null, incoming: readonly Message[], latest: number): StretchPlan {
  const bySeq = new Map<number, Message>()
  for (const message of incoming) {
    if ((bySeq.get(message.seq)?.rev ?? -1) <= message.rev) bySeq.set(message.seq, message)
  }
  const last = incoming.reduce((highest, { seq }) => Math.max(highest, seq), Math.max(latest, held?.last ?? 0))
  let next = last
  let keep = false
  while (next > 0) {
    if (held !== null && next <= held.last && next >= held.first) {
      next = held.first - 1
      keep = true
    } else if (bySeq.has(next)) next -= 1
    else break
  }
  const first = next + 1
  const put = [...bySeq.values()].filter(({ seq }) => seq >= first).sort((a, b) => a.seq - b.seq)
  return { keep, put, span: first > last ? null : { first, last } }
}

/** The stretch as a list, oldest first: `list[n].seq === list[0].seq + n`. Of two tellings of a message the later rev stays. */
export function joinStretch(
  held: readonly Message[],
  incoming: readonly Message[],
  latest: number,
): readonly Message[] {
  const { keep, put, span } = planStretch(spanOf(held), incoming, latest)
  if (span === null) return []
  if (keep && put.length === 0) return held
  const oldest = keep ? (held[0]?.seq ?? span.first) : span.last + 1
  const before = put.filter(({ seq }) => seq < oldest)
  const list = [...before, ...(keep ? held : [])]
  for (const message of put) {
    const at = message.seq - span.first
    const present = list[at]
    if (present === undefined || present.rev <= message.rev) list[at] = message
  }
  return list
}

/** Where a list of messages begins and ends. */
function spanOf(messages: readonly Message[]): Span | null {
  const first = messages[0]
  const last = messages.at(-1)
  return first === undefined || last === undefined ? null : { first: first.seq, last: last.seq }
}
