import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { countUnread, withMessage } from '#shared/domain/read-state.ts'

const me = 'me'

const bodies: readonly MessageBody[] = [
  { type: 'text', text: 'hello', mentions: [] },
  { type: 'text', text: '@me', mentions: [{ who: { personId: me }, start: 0, length: 3 }] },
  { type: 'text', text: '@all', mentions: [{ who: 'all', start: 0, length: 4 }] },
  { type: 'card', cardId: 'c', tool: 'poll', summary: { zh: '投票', en: 'Poll' } },
  { type: 'cardNote', note: 'remind', cardId: 'c', tool: 'poll', summary: { zh: '', en: '' }, mentions: [me] },
  { type: 'system', code: 'renamed', by: 'lin', people: [], text: 'New name' },
]

const talk = fc
  .array(fc.record({ senderId: fc.constantFrom(me, 'lin', null), body: fc.constantFrom(...bodies) }), { maxLength: 30 })
  .map((lines): Message[] =>
    lines.map(({ senderId, body }, place) => ({
      id: `m${place}`,
      conversationId: 'c',
      seq: place + 1,
      rev: place + 1,
      senderId,
      clientId: null,
      sentAt: place,
      body,
    })),
  )

describe('MSG-5: unread is derived from positions', () => {
  test('counting message by message gives what counting from scratch gives', () => {
    fc.assert(
      fc.property(talk, fc.nat(30), fc.nat(30), (messages, readSeq, told) => {
        const known = messages.slice(0, told)
        const counted = { conversationId: 'c', ...countUnread(known, readSeq, me) }
        const stepped = messages.slice(told).reduce((state, message) => withMessage(state, message, me), counted)
        expect(stepped).toEqual({ conversationId: 'c', ...countUnread(messages, readSeq, me) })
      }),
    )
  })

  test('hearing of a message twice changes nothing', () => {
    fc.assert(
      fc.property(talk, fc.nat(30), (messages, readSeq) => {
        const start = { conversationId: 'c', ...countUnread([], readSeq, me) }
        const once = messages.reduce((state, message) => withMessage(state, message, me), start)
        expect(messages.reduce((state, message) => withMessage(state, message, me), once)).toEqual(once)
      }),
    )
  })

  test('own messages and system lines never count; a mention is remembered by its place', () => {
    const line = (seq: number, senderId: string | null, body: MessageBody | undefined): Message => {
      if (body === undefined) throw new Error('no such body')
      return { id: `m${seq}`, conversationId: 'c', seq, rev: seq, senderId, clientId: null, sentAt: 0, body }
    }
    const messages = [
      line(1, me, bodies[0]),
      line(2, null, bodies[5]),
      line(3, 'lin', bodies[1]),
      line(4, 'lin', bodies[0]),
    ]
    expect(countUnread(messages, 0, me)).toEqual({ readSeq: 0, asOfSeq: 4, unread: 2, mentionSeq: 3 })
    expect(countUnread(messages, 3, me)).toEqual({ readSeq: 3, asOfSeq: 4, unread: 1, mentionSeq: null })
  })
})
