import type { PictureFacts } from './picture-facts.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** PNG: a signature, then chunks of length, name, data and checksum; `IHDR` is the first, `IEND` the last. */
export function readPng(bytes: Buffer): PictureFacts | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  if (bytes.readUInt32BE(8) !== 13 || nameAt(bytes, 8) !== 'IHDR') return null
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  let hasData = false
  for (let at = 33; ; ) {
    const name = nameAt(bytes, at)
    if (name === 'IDAT') hasData = true
    at += 12 + bytes.readUInt32BE(at)
    // The checksum belongs to the chunk: reading its last byte proves that all of it is there.
    bytes.readUInt8(at - 1)
    if (name === 'IEND') return hasData ? { type: 'image/png', ...size, end: at } : null
  }
}

function nameAt(bytes: Buffer, chunk: number): string {
  return bytes.toString('latin1', chunk + 4, chunk + 8)
}
