import type { Listener } from './light-socket.ts'

const rev = Buffer.from('"rev":')
const prevRev = Buffer.from('"prevRev":')

/** Listens in one conversation: how far it has heard, and whether anything was missing or twice on the way. */
export class RoomMember implements Listener {
  /** The rev it has heard everything up to; null before the first event. */
  heard: number | null = null
  gaps = 0
  frames = 0
  /** When each event came, in this process's milliseconds. */
  readonly times: number[] = []
  #target = Number.POSITIVE_INFINITY
  #reached: () => void = () => {}

  event(frame: Buffer, start: number, end: number): void {
    const from = numberAfter(frame, prevRev, start, end)
    const to = numberAfter(frame, rev, start, end)
    if (from === null || to === null) return
    this.frames += 1
    this.times.push(performance.now())
    if (this.heard !== null && from !== this.heard) this.gaps += 1
    this.heard = to
    if (to >= this.#target) {
      this.#target = Number.POSITIVE_INFINITY
      this.#reached()
    }
  }

  /** Calls `reached` once everything up to `target` was heard. */
  await(target: number, reached: () => void): void {
    this.#target = target
    this.#reached = reached
  }
}

function numberAfter(frame: Buffer, key: Buffer, start: number, end: number): number | null {
  const found = frame.indexOf(key, start)
  if (found < 0 || found >= end) return null
  let at = found + key.length
  let value = 0
  for (let digit = frame[at]; digit !== undefined && digit >= 0x30 && digit <= 0x39; digit = frame[at]) {
    value = value * 10 + digit - 0x30
    at += 1
  }
  return at === found + key.length ? null : value
}
