import { describe, expect, it } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import type { TimelineRow } from '../../data/timeline-row.ts'
import { timelineItems } from './timeline-items.ts'

const minute = 60_000
const noon = new Date(2026, 4, 20, 12).getTime()
const dayOf = (at: number) => new Date(at).setHours(0, 0, 0, 0)

function message(seq: number, senderId: string | null, at: number, body?: MessageBody): TimelineRow {
  const text: MessageBody = body ?? { type: 'text', text: `no. ${seq}`, mentions: [] }
  const sent: Message = {
    id: `m${seq}`,
    conversationId: 'c',
    seq,
    rev: seq,
    senderId,
    clientId: null,
    sentAt: at,
    body: text,
  }
  return { key: sent.id, message: sent }
}

function draw(rows: readonly TimelineRow[], more: Partial<Parameters<typeof timelineItems>[0]> = {}) {
  return timelineItems({ rows, me: 'me', atStart: false, newAfter: null, topKeys: new Set(), dayOf, ...more })
}

/** The list as a person would tell it: `+` begins a run by one sender. */
function told(rows: readonly TimelineRow[], more?: Partial<Parameters<typeof timelineItems>[0]>): string {
  return draw(rows, more)
    .map((item) => (item.type === 'message' ? `${item.head ? '+' : ''}${item.key}` : item.type))
    .join(' ')
}

describe('the timeline', () => {
  it('keeps bubbles of one sender together for three minutes', () => {
    const rows = [
      message(1, 'lin', noon),
      message(2, 'lin', noon + 2 * minute),
      message(3, 'lin', noon + 4.9 * minute),
      message(4, 'lin', noon + 8 * minute),
      message(5, 'zhou', noon + 8 * minute),
    ]
    expect(told(rows)).toBe('divider +m1 m2 m3 +m4 +m5')
  })

  it('ROB-7: bubbles of one robot stay together, another one or another name begins anew', () => {
    const robot = (robotId: string, name: string): MessageBody => ({
      type: 'robot',
      robot: { robotId, name, avatar: { type: 'symbol', symbol: 'bell', colour: 'red' } },
      content: { type: 'text', text: 'hello', mentions: [] },
      summary: { zh: 'hello', en: 'hello' },
      mentions: [],
    })
    const rows = [
      message(1, null, noon, robot('a', 'Build')),
      message(2, null, noon, robot('a', 'Build')),
      message(3, null, noon, robot('b', 'Build')),
      message(4, null, noon, robot('b', 'Release')),
      message(5, 'lin', noon),
    ]
    expect(told(rows)).toBe('divider +m1 m2 +m3 +m4 +m5')
  })

  it('divides days', () => {
    const rows = [message(1, 'lin', noon - 24 * 60 * minute), message(2, 'lin', noon), message(3, 'lin', noon + minute)]
    expect(told(rows)).toBe('divider +m1 divider +m2 m3')
  })

  it('MSG-5: draws "new messages" once, before the first one of somebody else that was not read', () => {
    const rows = [message(1, 'lin', noon), message(2, 'me', noon), message(3, 'zhou', noon), message(4, 'zhou', noon)]
    expect(told(rows, { newAfter: 1 })).toBe('divider +m1 +m2 new +m3 m4')
    expect(told(rows, { newAfter: 4 })).toBe('divider +m1 +m2 +m3 m4')
  })

  it('MSG-6: system lines break runs and are no news', () => {
    const joined: MessageBody = { type: 'system', code: 'membersAdded', by: 'lin', people: ['zhou'], text: null }
    const rows = [message(1, 'lin', noon), message(2, null, noon, joined), message(3, 'lin', noon)]
    expect(told(rows, { newAfter: 1 })).toBe('divider +m1 system new +m3')
  })

  it('an own message keeps its key and its place in a run when the server confirms it', () => {
    const pending: TimelineRow = {
      key: 'client-1',
      pending: {
        clientId: 'client-1',
        conversationId: 'c',
        body: { type: 'text', text: 'hi', mentions: [] },
        state: 'sending',
        refusal: null,
        madeAt: noon + minute,
      },
    }
    const [, , waiting] = draw([message(1, 'me', noon), pending])
    const confirmed = { ...message(2, 'me', noon + minute), key: 'client-1' }
    const [, , sent] = draw([message(1, 'me', noon), confirmed])
    expect(waiting).toMatchObject({ key: 'client-1', head: false, mine: true })
    expect(sent).toMatchObject({ key: 'client-1', head: false, mine: true })
  })

  it('what stood at the top stays as it was when older messages arrive above it', () => {
    const newer = [message(3, 'lin', noon + 2 * minute), message(4, 'lin', noon + 3 * minute)]
    const older = [message(1, 'lin', noon), message(2, 'lin', noon + minute)]
    const before = draw(newer, { topKeys: new Set(['m3']) })
    const after = draw([...older, ...newer], { topKeys: new Set(['m1', 'm3']) })
    expect(after.slice(-before.length)).toEqual(before)
  })

  it('says where a conversation begins', () => {
    expect(told([message(1, 'lin', noon)], { atStart: true })).toBe('start divider +m1')
  })
})
