import type { PictureFacts } from './picture-facts.ts'

/** GIF: a screen, then blocks. A frame that sticks out of the screen enlarges it, as browsers have it. */
export function readGif(bytes: Buffer): PictureFacts | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null
  let width = bytes.readUInt16LE(6)
  let height = bytes.readUInt16LE(8)
  let hasFrame = false
  for (let at = 13 + paletteBytes(bytes.readUInt8(10)); ; ) {
    // Some programs leave the closing mark out.
    const mark = hasFrame && at === bytes.length ? 0x3b : bytes.readUInt8(at)
    if (mark === 0x3b)
      return hasFrame ? { type: 'image/gif', width, height, end: Math.min(at + 1, bytes.length) } : null
    if (mark === 0x21) {
      at = endOfBlocks(bytes, at + 2)
    } else if (mark === 0x2c) {
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5))
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7))
      at = endOfBlocks(bytes, at + 11 + paletteBytes(bytes.readUInt8(at + 9)))
      hasFrame = true
    } else {
      return null
    }
  }
}

function paletteBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Blocks begin with their length and end with an empty one. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    const length = bytes.readUInt8(at)
    at += 1 + length
    if (length === 0) return at
  }
}
