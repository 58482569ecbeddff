import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Head } from './apply/head.ts'
import { forgetHead, holdDraft, holdHead, holdHeads, useConversations } from './conversations.store.ts'

beforeEach(() => holdHeads([], new Map()))

function head(id: string, sentAt: number, unread: number): Head {
  return {
    conversation: {
      id,
      kind: 'internal',
      enterpriseId: 'e',
      departmentId: null,
      name: id,
      state: 'open',
      switches: noSwitches,
      notice: null,
      ownerId: null,
      memberCount: 2,
      faces: [],
      createdAt: sentAt,
      seq: 0,
      rev: 1,
    },
    read: { conversationId: id, readSeq: 0, asOfSeq: 0, asOfRev: 0, unread, mentionSeq: null },
    last: null,
    mine: null,
  }
}

test('after any changes the list is in order, newest first, and the badge is the sum (MSG-5)', () => {
  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    deed: fc.constantFrom('hold', 'forget', 'draft'),
    sentAt: fc.integer({ min: 0, max: 5 }),
    unread: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      holdHeads([], new Map())
      for (const { id, deed, sentAt, unread } of changes) {
        if (deed === 'hold') holdHead(head(id, sentAt, unread))
        if (deed === 'forget') forgetHead(id)
        if (deed === 'draft') holdDraft(id, { text: 'x', mentions: [] })
      }
      const { rows, order, unread } = useConversations.getState()
      const sorted = [...rows.values()].sort(
        (a, b) =>
          b.conversation.createdAt - a.conversation.createdAt || (a.conversation.id < b.conversation.id ? -1 : 1),
      )
      expect(order).toEqual(sorted.map(({ conversation }) => conversation.id))
      expect(unread).toBe(sorted.reduce((sum, { read }) => sum + read.unread, 0))
    }),
  )
})

test('a draft stays when the conversation changes', () => {
  holdHead(head('a', 1, 0))
  holdDraft('a', { text: 'half', mentions: [] })
  holdHead(head('a', 2, 1))
  expect(useConversations.getState().rows.get('a')?.draft?.text).toBe('half')
})
