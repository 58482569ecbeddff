/** Bytes of a speech frame by its mode, its first byte included; 15 is a frame in which nobody speaks. */
const frameBytes: Readonly<Record<number, number>> = {
  0: 13,
  1: 14,
  2: 16,
  3: 18,
  4: 20,
  5: 21,
  6: 27,
  7: 32,
  8: 6,
  15: 1,
}
const frameLasts = 20

const begins = Buffer.from('#!AMR\n')

/**
 * How long an AMR recording lasts, in milliseconds, told by its frames; null for what is no whole recording. Frames carry
 * no length: their mode says it, so one wrong step ends in nonsense that is noticed.
 */
export function voiceLength(bytes: Buffer): number | null {
  if (!bytes.subarray(0, begins.length).equals(begins)) return null
  let frames = 0
  let at = begins.length
  while (at < bytes.length) {
    const head = bytes[at] ?? 0
    const size = frameBytes[(head >> 3) & 15]
    // The highest bit and the lowest two are padding and never set.
    if (size === undefined || (head & 0b1000_0011) !== 0) return null
    at += size
    frames += 1
  }
  return at === bytes.length && frames > 0 ? frames * frameLasts : null
}
