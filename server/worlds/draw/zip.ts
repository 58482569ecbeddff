import { crc32 } from 'node:zlib'

/** A zip of one file, not made smaller. */
export function zip(name: string, content: Buffer): Buffer {
  const named = Buffer.from(name, 'utf8')
  const about = Buffer.alloc(26)
  // Version 2.0, names in UTF-8, stored; 1 January 2026.
  about.set([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0x5c], 0)
  about.writeUInt32LE(crc32(content), 10)
  about.writeUInt32LE(content.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(named.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, named, content])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, Buffer.alloc(14), named])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
