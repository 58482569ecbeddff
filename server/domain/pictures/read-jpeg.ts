import { isOnItsSide } from './is-on-its-side.ts'
import type { PictureFacts } from './picture-facts.ts'

/** JPEG: segments, one of which says the size; the scans among them hold the picture. */
export function readJpeg(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 3 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return null
  const sizes: { readonly width: number; readonly height: number }[] = []
  let turned = false
  let hasScan = false
  for (const { mark, from, to } of segmentsOf(bytes)) {
    if (saysSize(mark)) sizes.push({ height: bytes.readUInt16BE(from + 1), width: bytes.readUInt16BE(from + 3) })
    if (mark === mayTurn) turned ||= isOnItsSide(bytes.subarray(from, to))
    if (mark === startOfScan) hasScan = true
    if (mark === endOfImage) {
      const [size, ...more] = sizes
      if (size === undefined || more.length > 0 || !hasScan) return null
      const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
      return { type: 'image/jpeg', width, height, end: to }
    }
  }
  return null
}

const mayTurn = 0xe1
const startOfScan = 0xda
const endOfImage = 0xd9

interface Segment {
  readonly mark: number
  /** Where its data begins and ends. */
  readonly from: number
  readonly to: number
}

/** Each begins with 0xff (or several) and a mark, most go on with their length; ends after the image, or at nonsense. */
function* segmentsOf(bytes: Buffer): Generator<Segment> {
  for (let at = 2; bytes.readUInt8(at) === 0xff; ) {
    at += 1
    const mark = bytes.readUInt8(at)
    if (mark === 0xff) continue
    at += 1
    if (mark === 0x00) return
    const length = isBare(mark) ? 0 : bytes.readUInt16BE(at)
    yield { mark, from: Math.min(at + 2, at + length), to: at + length }
    if (mark === endOfImage) return
    at = mark === startOfScan ? endOfScan(bytes, at + length) : at + length
  }
}

/** Marks that stand alone: start, end, restarts. */
function isBare(mark: number): boolean {
  return mark === 0x01 || (mark >= 0xd0 && mark <= 0xd9)
}

/** Start of frame, of whichever coding; the three in between are tables. */
function saysSize(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
}

/** Inside a scan 0xff is followed by zero or a restart mark; anything else is the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
