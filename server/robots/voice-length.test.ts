import fc from 'fast-check'
import { expect, test } from 'vitest'
import { voiceLength } from './voice-length.ts'

/** Bytes of each mode as the standard lists them. */
const modes = { 0: 13, 1: 14, 2: 16, 3: 18, 4: 20, 5: 21, 6: 27, 7: 32, 8: 6, 15: 1 }
const frame = fc.constantFrom(...Object.entries(modes)).map(([mode, size]) => {
  const bytes = Buffer.alloc(size, 0xaa)
  bytes[0] = (Number(mode) << 3) | 0b100
  return bytes
})
const head = Buffer.from('#!AMR\n')

test('ROB-5: a voice lasts 20 ms a frame, whatever the modes of its frames', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1, maxLength: 200 }), (frames) => {
      expect(voiceLength(Buffer.concat([head, ...frames]))).toBe(frames.length * 20)
    }),
  )
})

test('ROB-5: what is cut off, has a frame of no mode, or is nothing at all is no voice', () => {
  const whole = Buffer.concat([head, Buffer.alloc(32, 0x3c)])
  expect(voiceLength(whole)).toBe(20)
  for (const wrong of [
    whole.subarray(0, -1),
    head,
    Buffer.alloc(0),
    Buffer.from('#!AMR-WB\n'),
    Buffer.concat([head, Buffer.from([9 << 3])]),
  ])
    expect(voiceLength(wrong)).toBeNull()
})

test('ROB-5: any bytes are answered', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void voiceLength(Buffer.concat([head, bytes]))))
})
