import type { PictureFacts } from './picture-facts.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** WebP: one RIFF box of chunks; a canvas, or else a single frame, says the size. */
export function readWebp(bytes: Buffer): PictureFacts | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = 8 + bytes.readUInt32LE(4)
  // Reading the last byte proves that all of it is there.
  bytes.readUInt8(end - 1)
  const whole = bytes.subarray(0, end)
  let size: Size = { width: 0, height: 0 }
  let hasFrame = false
  for (let at = 12; at < end; ) {
    const name = whole.toString('latin1', at, at + 4)
    const length = whole.readUInt32LE(at + 4)
    const read = sizeIn[name]
    if (read !== undefined) {
      const found = read(whole.subarray(at + 8, at + 8 + length))
      if (found === null) return null
      // Whichever is larger has to be drawn, whatever the canvas claims.
      size = { width: Math.max(size.width, found.width), height: Math.max(size.height, found.height) }
      if (name !== 'VP8X') hasFrame = true
    }
    at += 8 + length + (length % 2)
  }
  return hasFrame ? { type: 'image/webp', ...size, end } : null
}

const sizeIn: Readonly<Record<string, (chunk: Buffer) => Size | null>> = {
  VP8X: (canvas) => ({ width: canvas.readUIntLE(4, 3) + 1, height: canvas.readUIntLE(7, 3) + 1 }),
  ANMF: (frame) => ({
    width: 2 * frame.readUIntLE(0, 3) + frame.readUIntLE(6, 3) + 1,
    height: 2 * frame.readUIntLE(3, 3) + frame.readUIntLE(9, 3) + 1,
  }),
  'VP8 ': (frame) =>
    frame.readUIntBE(3, 3) === 0x9d012a
      ? { width: frame.readUInt16LE(6) & 0x3fff, height: frame.readUInt16LE(8) & 0x3fff }
      : null,
  VP8L: (frame) => {
    const bits = frame.readUInt32LE(1)
    return frame.readUInt8(0) === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null
  },
}
