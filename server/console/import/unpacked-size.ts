import { inflateRawSync } from 'node:zlib'

const entry = 0x02014b50
const end = 0x06054b50

/**
 * Unpacks every file of a zip once, so that a small file which claims to be small and is not never reaches the reader.
 * @throws RangeError past `atMost` bytes; Error for what is no plain zip
 */
export function demandUnpacksTo(zip: Buffer, atMost: number): void {
  let left = atMost
  for (const { method, start, size } of entriesOf(zip)) {
    const bytes = zip.subarray(start, start + size)
    // One byte more than is left, so that reaching it is too much.
    left -= method === 0 ? bytes.length : inflateRawSync(bytes, { maxOutputLength: left + 1 }).length
    if (left < 0) throw new RangeError(`more than ${atMost} bytes unpacked`)
  }
}

function* entriesOf(zip: Buffer): Generator<{ method: number; start: number; size: number }> {
  const directory = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (directory < 0 || zip.readUInt32LE(directory) !== end) throw new Error('no zip directory')
  const count = zip.readUInt16LE(directory + 10)
  let at = zip.readUInt32LE(directory + 16)
  for (let place = 0; place < count; place += 1) {
    if (zip.readUInt32LE(at) !== entry) throw new Error('a broken zip directory')
    const method = zip.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new Error('an unknown way of packing')
    const size = zip.readUInt32LE(at + 20)
    const header = zip.readUInt32LE(at + 42)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    yield { method, start, size }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}
