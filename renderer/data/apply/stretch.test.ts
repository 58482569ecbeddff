import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { joinStretch } from './stretch.ts'

function message(seq: number, rev: number): Message {
  const body = { type: 'text', text: 'x', mentions: [] } as const
  return {
    id: `m${seq}`,
    conversationId: 'a',
    seq,
    rev,
    senderId: 'p',
    clientId: null,
    sentAt: 0,
    body: { ...body, mentions: [] },
  }
}

const range = (first: number, last: number): Message[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => message(first + at, first + at))

test('what is held always reaches the latest without a hole, with the newest of two tellings (invariant 4)', () => {
  const incoming = fc.array(fc.record({ seq: fc.integer({ min: 1, max: 12 }), rev: fc.integer({ min: 1, max: 30 }) }))
  const held = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
  fc.assert(
    fc.property(held, incoming, fc.integer({ min: 0, max: 12 }), ([first, last], news, latest) => {
      const before = range(first, last)
      const told = news.map(({ seq, rev }) => message(seq, rev))
      const joined = joinStretch(before, told, latest)

      // From scratch: all that is known, newest telling each, then back from the end as far as it goes.
      const known = new Map<number, Message>()
      for (const one of [...before, ...told]) if ((known.get(one.seq)?.rev ?? -1) <= one.rev) known.set(one.seq, one)
      const expected: Message[] = []
      for (let seq = Math.max(latest, ...known.keys()); known.has(seq); seq -= 1)
        expected.unshift(known.get(seq) ?? message(0, 0))
      expect(joined).toEqual(expected)
    }),
  )
})

test('messages before the oldest held one are left out unless they join it', () => {
  const held = range(10, 12)
  expect(joinStretch(held, range(5, 7), 12)).toEqual(held)
  expect(joinStretch(held, range(8, 9), 12)).toEqual(range(8, 12))
})

test('new messages behind a hole replace what was held', () => {
  expect(joinStretch(range(1, 5), range(8, 9), 9)).toEqual(range(8, 9))
})
