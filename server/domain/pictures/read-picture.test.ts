import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeGif, makeJpeg, makePng, makeWebp } from '../../../tests/make-picture.ts'
import { readPicture } from './read-picture.ts'

const makers = {
  'image/png': makePng,
  'image/jpeg': (width: number, height: number) => makeJpeg(width, height),
  'image/gif': makeGif,
  'image/webp': (width: number, height: number) => makeWebp(width, height),
} as const
const each = Object.entries(makers)

/** Drawn by other programs: one pixel each. */
const fromOthers = {
  'image/png': 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'image/gif': 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'image/webp': 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
} as const

describe('MSG-1: what a picture says of itself', () => {
  test.each(each)('%s: its size is read, and where it ends', (type, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_383 }), fc.integer({ min: 1, max: 16_383 }), (width, height) => {
        const bytes = make(width, height)
        expect(readPicture(bytes)).toEqual({ type, width, height, end: bytes.length })
      }),
    )
  })

  test.each(Object.entries(fromOthers))('%s of another program is read', (type, base64) => {
    const bytes = Buffer.from(base64, 'base64')
    expect(readPicture(bytes)).toEqual({ type, width: 1, height: 1, end: bytes.length })
  })

  test.each(['lossless', 'canvas'] as const)('a %s WebP is read', (kind) => {
    expect(readPicture(makeWebp(640, 481, kind))).toMatchObject({ width: 640, height: 481 })
  })

  test('a photo lying on its side is measured as it is shown', () => {
    expect(readPicture(makeJpeg(4000, 3000, 6))).toMatchObject({ width: 3000, height: 4000 })
    expect(readPicture(makeJpeg(4000, 3000, 1))).toMatchObject({ width: 4000, height: 3000 })
  })

  test('a GIF without its closing mark is still whole', () => {
    const bytes = makeGif(3, 2).subarray(0, -1)
    expect(readPicture(bytes)).toMatchObject({ width: 3, height: 2, end: bytes.length })
  })
})

describe('bytes from a stranger', () => {
  test.each(each)('%s: what follows the picture is not part of it', (_type, make) => {
    const bytes = make(30, 20)
    const followed = Buffer.concat([bytes, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
    expect(readPicture(followed)).toMatchObject({ width: 30, height: 20, end: bytes.length })
  })

  test.each(each.filter(([type]) => type !== 'image/gif'))('%s cut off anywhere is no picture', (_type, make) => {
    const bytes = make(30, 20)
    for (let length = 0; length < bytes.length; length += 1) expect(readPicture(bytes.subarray(0, length))).toBeNull()
  })

  test('a GIF cut off before its frame is whole is no picture', () => {
    const bytes = makeGif(30, 20)
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(readPicture(bytes.subarray(0, length))).toBeNull()
    }
  })

  test.each(each)('%s without width or height is no picture', (type, make) => {
    if (type === 'image/webp') expect(readPicture(makeWebp(1, 1).fill(0, 26, 30))).toBeNull()
    else expect([readPicture(make(0, 20)), readPicture(make(20, 0))]).toEqual([null, null])
  })

  test('a frame larger than the canvas is measured, not the canvas', () => {
    const gif = makeGif(10, 10)
    gif.writeUInt16LE(60_000, gif.indexOf(0x2c, 20) + 5)
    expect(readPicture(gif)).toMatchObject({ width: 60_000 })
    const webp = makeWebp(10, 10, 'canvas')
    webp.writeUInt16LE(16_000, webp.indexOf('VP8 ') + 8 + 6)
    expect(readPicture(webp)).toMatchObject({ width: 16_000 })
  })

  test('a JPEG that says its size twice is no picture', () => {
    const jpeg = makeJpeg(10, 10)
    const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    const frame = jpeg.subarray(at, at + 13)
    expect(readPicture(Buffer.concat([jpeg.subarray(0, at), frame, jpeg.subarray(at)]))).toBeNull()
  })

  test.each(each)('%s with any bytes of it changed is read or refused, and never for long', (_type, make) => {
    const whole = make(300, 200)
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const facts = readPicture(bytes)
        if (facts !== null) expect(facts.end).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['PNG signature', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['JPEG fill bytes', Buffer.from([0xff, 0xd8, 0xff])],
    ['GIF screen', makeGif(1, 1).subarray(0, 19)],
  ])('20 MB after a %s are gone through once, not again and again', (_what, beginning) => {
    for (const value of [0x00, 0x01, 0x21, 0xff]) {
      const bytes = Buffer.concat([beginning, Buffer.alloc(20 * 1024 * 1024, value)])
      // Going back over so many would take days.
      expect(readPicture(bytes)).toBeNull()
    }
  })

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a BMP', 'BM\u0046\u0000\u0000\u0000\u0000\u0000\u0000\u0000'],
    ['a PDF', '%PDF-1.7\n'],
    ['GIF in name only', 'GIF89a=1;alert(document.domain)//'],
    ['nothing', ''],
  ])('%s is no picture', (_what, text) => {
    expect(readPicture(Buffer.from(text, 'latin1'))).toBeNull()
  })
})
