import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

/** A rectangle of one colour, in parts of the whole. */
export type Block = readonly [left: number, top: number, right: number, bottom: number, colour: Colour]

/** A PNG of this size, with each block painted over those before it. */
export function png(width: number, height: number, blocks: readonly Block[]): Buffer {
  const stride = 1 + width * 3
  const rows = Buffer.alloc(height * stride)
  for (const [left, top, right, bottom, colour] of blocks) {
    const [from, until] = [Math.ceil(left * width), Math.ceil(right * width)]
    const run = Buffer.alloc((until - from) * 3, Buffer.from(colour))
    for (let y = Math.ceil(top * height); y < Math.ceil(bottom * height); y += 1) {
      rows.set(run, y * stride + 1 + from * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a channel, red green blue, nothing interlaced.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
