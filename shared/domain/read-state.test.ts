import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { countUnread, type ReadState, withMessages } from '#shared/domain/read-state.ts'

const me = 'me'

const bodies: readonly MessageBody[] = [
  { type: 'text', text: 'hello', mentions: [] },
  { type: 'text', text: '@me', mentions: [{ who: { personId: me }, start: 0, length: 3 }] },
  { type: 'text', text: '@all', mentions: [{ who: 'all', start: 0, length: 4 }] },
  { type: 'card', cardId: 'c', tool: 'poll', summary: { zh: '投票', en: 'Poll' } },
  { type: 'cardNote', note: 'remind', cardId: 'c', tool: 'poll', summary: { zh: '', en: '' }, mentions: [me] },
  { type: 'system', code: 'renamed', by: 'lin', people: [], text: 'New name' },
]

/** What happened one after the other: somebody says something, or takes back what stands at a place. */
const event = fc.oneof(
  fc.record({ senderId: fc.constantFrom(me, 'lin', null), body: fc.constantFrom(...bodies) }),
  fc.record({ takesBack: fc.nat(30) }),
)
const talk = fc.array(event, { maxLength: 30 })

type Event = typeof event extends fc.Arbitrary<infer One> ? One : never

/** The messages as they stand once all of this has happened; each event is one rev. */
function after(events: readonly Event[]): Message[] {
  const messages: Message[] = []
  for (const [place, one] of events.entries()) {
    const rev = place + 1
    if ('body' in one) {
      const seq = messages.length + 1
      messages.push({ id: `m${seq}`, conversationId: 'c', clientId: null, sentAt: place, seq, rev, ...one })
      continue
    }
    const said = messages[one.takesBack]
    if (said === undefined || said.body.type === 'system' || said.body.type === 'recalled') continue
    messages[one.takesBack] = { ...said, rev, body: { type: 'recalled', by: 'lin', of: { type: 'own' } } }
  }
  return messages
}

const countedAfter = (events: readonly Event[], readSeq: number): ReadState => ({
  conversationId: 'c',
  ...countUnread(after(events), readSeq, me),
  asOfRev: events.length,
})

/** What somebody is told who was there until the first `known` of them; `from` may reach back before that. */
const since = (events: readonly Event[], from: number) => after(events).filter(({ rev }) => rev > from)

describe('MSG-5: unread is derived from positions', () => {
  test('MSG-2: going on from any count gives what counting from scratch gives, whatever was taken back', () => {
    fc.assert(
      fc.property(talk, fc.nat(30), fc.nat(30), fc.nat(30), (events, readSeq, known, overlap) => {
        const start = countedAfter(events.slice(0, known), readSeq)
        const told = since(events, Math.max(0, start.asOfRev - overlap))
        const { mentionSeq, ...read } = withMessages(start, told, events.length, me)
        const { mentionSeq: last, ...counted } = countedAfter(events, readSeq)
        expect(read).toEqual(counted)
        // Of a call before the one that was taken back, only the server knows.
        const lost = told.some(({ seq, body }) => seq === start.mentionSeq && body.type === 'recalled')
        if (lost) expect([null, last]).toContain(mentionSeq)
        else expect(mentionSeq).toBe(last)
      }),
      { numRuns: 500 },
    )
  })

  test('event by event, live, too; and hearing of one twice changes nothing', () => {
    fc.assert(
      fc.property(talk, fc.nat(30), (events, readSeq) => {
        let read = countedAfter([], readSeq)
        for (let rev = 1; rev <= events.length; rev += 1) {
          const told = since(events.slice(0, rev), rev - 1)
          read = withMessages(read, told, rev, me)
          expect(withMessages(read, told, rev, me)).toEqual(read)
        }
        expect({ ...read, mentionSeq: null }).toEqual({ ...countedAfter(events, readSeq), mentionSeq: null })
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
