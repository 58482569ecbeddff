import type { Message } from '#shared/domain/message.ts'

/**
 * Messages without a hole, oldest first: what is held and what joins it at either end. Of two tellings of a message the
 * later rev stays, and what lies beyond a hole is left out.
 */
export function joinPassage(held: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const bySeq = new Map(held.map((message) => [message.seq, message]))
  let changed = false
  for (const message of incoming) {
    const known = bySeq.get(message.seq)
    if (known !== undefined && known.rev >= message.rev) continue
    bySeq.set(message.seq, message)
    changed = true
  }
  const inside = held[0]?.seq ?? Math.min(...bySeq.keys())
  if (!changed) return held
  const list: Message[] = []
  for (let seq = inside - 1; bySeq.has(seq); seq -= 1) list.unshift(...some(bySeq.get(seq)))
  for (let seq = inside; bySeq.has(seq); seq += 1) list.push(...some(bySeq.get(seq)))
  return list
}

const some = (message: Message | undefined): readonly Message[] => (message === undefined ? [] : [message])
