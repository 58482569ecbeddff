import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { joinPassage } from './join-passage.ts'

const message = (seq: number, rev: number): Message => ({
  id: `m${seq}`,
  conversationId: 'a',
  seq,
  rev,
  senderId: 'p',
  clientId: null,
  sentAt: 0,
  body: { type: 'text', text: 'x', mentions: [] },
})
const range = (first: number, last: number): Message[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => message(first + at, first + at))

test('MSG-4: a passage grows at both ends, has no hole, and keeps the later telling', () => {
  const incoming = fc.array(fc.record({ seq: fc.integer({ min: 1, max: 14 }), rev: fc.integer({ min: 1, max: 30 }) }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(5), incoming, (first, more, news) => {
      const held = range(first, first + more)
      const told = news.map(({ seq, rev }) => message(seq, rev))
      const joined = joinPassage(held, told)
      const best = (seq: number) =>
        Math.max(...[...held, ...told].filter((one) => one.seq === seq).map(({ rev }) => rev), 0)
      expect(joined.map(({ seq }) => seq)).toEqual(
        Array.from({ length: joined.length }, (_, at) => (joined[0]?.seq ?? 0) + at),
      )
      expect(joined.map(({ rev }) => rev)).toEqual(joined.map(({ seq }) => best(seq)))
      expect(joined.map(({ seq }) => seq)).toEqual(expect.arrayContaining(held.map(({ seq }) => seq)))
      expect(best((joined[0]?.seq ?? 0) - 1)).toBe(0)
      expect(best((joined.at(-1)?.seq ?? 0) + 1)).toBe(0)
    }),
  )
})

test('MSG-4: nothing new leaves a passage the very same', () => {
  const held = range(3, 5)
  expect(joinPassage(held, range(4, 5))).toBe(held)
  expect(joinPassage(held, range(8, 9)).map(({ seq }) => seq)).toEqual([3, 4, 5])
})
