import { crc32, deflateSync } from 'node:zlib'

/** A whole PNG of this size; what it shows is one row of nothing, for nobody here looks. */
export function makePng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(64))
  return Buffer.concat([signature, pngChunk('IHDR', size), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))])
}

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

/** A JPEG as a camera writes it; `orientation` is the Exif tag, 5 to 8 lie on a side. */
export function makeJpeg(width: number, height: number, orientation: number | null = null): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    orientation === null ? Buffer.alloc(0) : jpegSegment(0xe1, exifOf(orientation)),
    jpegSegment(0xdb, Buffer.alloc(65)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, Buffer.alloc(17)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // A scan with an escaped 0xff and a restart mark in it.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ])
}

function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

function jpegSegment(mark: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A GIF of one frame, with a palette and a comment. */
export function makeGif(width: number, height: number): Buffer {
  const screen = Buffer.from([0, 0, 0, 0, 0x80, 0, 0])
  screen.writeUInt16LE(width, 0)
  screen.writeUInt16LE(height, 2)
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  frame.writeUInt16LE(width, 5)
  frame.writeUInt16LE(height, 7)
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    screen,
    Buffer.from([0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xfe, 2, 0x68, 0x69, 0]),
    frame,
    Buffer.from([2, 0x44, 1, 0]),
    Buffer.from([0x3b]),
  ])
}

/** A WebP: lossy with one frame, or lossless, or on a canvas. */
export function makeWebp(width: number, height: number, kind: 'lossy' | 'lossless' | 'canvas' = 'lossy'): Buffer {
  const lossy = Buffer.from([0x30, 1, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0, 0])
  lossy.writeUInt16LE(width, 6)
  lossy.writeUInt16LE(height, 8)
  const lossless = Buffer.from([0x2f, 0, 0, 0, 0])
  lossless.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1)
  const canvas = Buffer.alloc(10)
  canvas.writeUIntLE(width - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const chunks = {
    lossy: [webpChunk('VP8 ', lossy)],
    lossless: [webpChunk('VP8L', lossless)],
    canvas: [webpChunk('VP8X', canvas), webpChunk('VP8 ', lossy)],
  }[kind]
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, body])
}

function webpChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.alloc(4)])
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
