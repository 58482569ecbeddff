import { describe, expect, it } from 'vitest'
import type { Invite } from '#shared/domain/invite.ts'
import type { Message, SystemBody, SystemCode } from '#shared/domain/message.ts'
import { inviteAnswer, outcomeIn } from './invite-answer.ts'

const invite: Invite = {
  id: 'i1',
  conversationId: 'c',
  awaits: 'management',
  by: 'chen',
  people: ['kang'],
  reason: '一起评审',
  state: 'open',
  at: 1,
  decidedBy: null,
  decidedAt: null,
}

function line(seq: number, code: SystemCode, inviteId: string): Message {
  const body: SystemBody = {
    type: 'system',
    code,
    by: 'lin',
    people: ['kang'],
    text: null,
    link: { to: 'invite', inviteId },
  }
  return { id: `m${seq}`, conversationId: 'c', seq, rev: seq, senderId: null, clientId: null, sentAt: seq, body }
}

describe('GRP-3: under a request line', () => {
  it('those who decide choose; who asked waits', () => {
    expect(inviteAnswer({ invite, decides: true, outcome: null })).toBe('choose')
    expect(inviteAnswer({ invite, decides: false, outcome: null })).toBe('waiting')
  })

  it('what somebody else decided shows at once, by their line in the group', () => {
    const messages = [line(1, 'inviteAsked', 'i1'), line(2, 'membersAdded', 'i2'), line(3, 'inviteDeclined', 'i1')]
    expect(outcomeIn(messages, 'i1')).toBe('declined')
    expect(outcomeIn(messages, 'i2')).toBe('accepted')
    expect(outcomeIn(messages.slice(0, 1), 'i1')).toBeNull()
    expect(inviteAnswer({ invite, decides: true, outcome: 'declined' })).toBe('declined')
  })

  it('nothing is drawn before it is known, and what is gone was decided', () => {
    expect(inviteAnswer({ invite: undefined, decides: true, outcome: null })).toBe('nothing')
    expect(inviteAnswer({ invite: null, decides: true, outcome: null })).toBe('decided')
    expect(inviteAnswer({ invite: { ...invite, state: 'accepted' }, decides: true, outcome: null })).toBe('accepted')
  })
})
