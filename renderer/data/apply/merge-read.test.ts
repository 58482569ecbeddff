import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { countUnread, type ReadState } from '#shared/domain/read-state.ts'
import { mergeRead, readUpTo } from './merge-read.ts'

const bodies: readonly MessageBody[] = [
  { type: 'text', text: 'x', mentions: [] },
  { type: 'text', text: '@me', mentions: [{ who: { personId: 'me' }, start: 0, length: 3 }] },
  { type: 'system', code: 'renamed', by: null, people: [], text: null },
]
const timeline = fc
  .array(fc.record({ sender: fc.constantFrom('me', 'p'), body: fc.constantFrom(...bodies) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list): Message[] =>
    list.map(({ sender, body }, at) => ({
      id: `m${at}`,
      conversationId: 'a',
      seq: at + 1,
      rev: at + 1,
      senderId: sender,
      clientId: null,
      sentAt: 0,
      body,
    })),
  )
const place = fc.integer({ min: 0, max: 12 })

const counted = (messages: readonly Message[], readSeq: number): ReadState => ({
  conversationId: 'a',
  asOfRev: messages.at(-1)?.rev ?? 0,
  ...countUnread(messages, Math.min(readSeq, messages.length), 'me'),
})

test('whichever of two tellings came first, unread equals the count from scratch (MSG-5)', () => {
  fc.assert(
    fc.property(timeline, place, place, place, (messages, ours, theirs, countedTo) => {
      const told = counted(messages.slice(0, countedTo), theirs)
      const merged = mergeRead(counted(messages, ours), told, messages, 'me')
      const readSeq = Math.max(Math.min(ours, messages.length), told.readSeq)
      expect(merged).toEqual(counted(messages, readSeq))
    }),
  )
})

test('reading on equals the count from scratch and never moves back (MSG-5)', () => {
  fc.assert(
    fc.property(timeline, place, place, (messages, before, now) => {
      const to = Math.min(now, messages.length)
      const read = readUpTo(counted(messages, before), to, messages, 'me')
      expect(read).toEqual(counted(messages, Math.max(to, Math.min(before, messages.length))))
    }),
  )
})
